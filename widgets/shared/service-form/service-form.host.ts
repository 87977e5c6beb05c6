import type { ServiceKind } from '../../../schema/service-forms.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { AddressKey } from '../address/address.vi.ts';
import type { UploadKey } from '../file-upload/file-upload.vi.ts';
import type { PersonalKey } from '../personal/personal.vi.ts';
import type { DeskKey } from './service-form.desk.vi.ts';
import type { SendingKey } from './service-form.sending.vi.ts';
import type { StartKey } from './service-form.start.vi.ts';

/** What the form asks of the three elements. */

/** Sentences of the form and of what comes later. */
export type FormElementKey = StartKey | DeskKey | SendingKey | UploadKey | PersonalKey;

export type ServiceFormHost = WidgetElement & {
  readonly draft: 'on' | 'off';
  /** What was filled in on the page around the frame that it stands in. */
  readonly handed: Readonly<Record<string, string>> | undefined;
  readonly t: Translate<FormElementKey | SharedKey>;
  adopt(part: WidgetPart<AddressKey>): Promise<void>;
};

export interface ServiceFormTask {
  /** `new-connection-form` */
  readonly widget: string;
  readonly kinds: readonly ServiceKind[];
  /** What is chosen to begin with. */
  readonly start: () => ServiceKind | undefined;
  readonly title: () => string;
  /** Whose customer code the form begins with. */
  readonly coded?: WidgetElement & { customerCode: string };
}

/** A page that begins with one kind has a draft of its own: nobody who came to end a contract finds how they wanted to move the meter. */
export const draftNameOf = ({ widget, start }: ServiceFormTask): string => ['service', widget, ...[start() ?? []].flat()].join(' ');
