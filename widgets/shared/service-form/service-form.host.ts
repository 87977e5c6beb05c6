import type { ServiceKind } from '../../../schema/service-forms.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import type { AddressKey } from '../address/address.vi.ts';
import type { UploadKey } from '../file-upload/file-upload.vi.ts';
import type { PersonalKey } from '../personal/personal.vi.ts';
import type { TemplateResult, nothing } from 'lit';
import type { ServiceForm } from './service-form.ts';
import type { SendingKey } from './service-form.sending.vi.ts';
import type { ServiceFormKey } from './service-form.vi.ts';

/** What the three elements have in common before the form itself has come. */

export const drafts = ['on', 'off'] as const;

/** Sentences of the form and of what comes later. */
export type FormElementKey = ServiceFormKey | SendingKey | UploadKey | PersonalKey;

export type ServiceFormHost = WidgetElement & {
  readonly draft: (typeof drafts)[number];
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

type FormModule = Awaited<ReturnType<typeof import('./service-form.ts')['openServiceForm']>>;

/** The form behind an element: fetched at once, and only then known where it may stand. */
export class ServiceFormPart {
  readonly #part: LazyPart<FormModule, ServiceForm>;
  /** What a page has handed over before the form had come. */
  #handed: Readonly<Record<string, string>> | undefined;

  constructor(host: ServiceFormHost, task: ServiceFormTask) {
    this.#part = new LazyPart<FormModule, ServiceForm>(host, {
      fetch: async () => (await import('./service-form.ts')).openServiceForm(host),
      make: (view) => {
        const form = view.make(host, task);
        if (this.#handed) form.takeValues(this.#handed);
        return form;
      },
      isOpen: () => true,
    });
  }

  /** Goes on with what was filled in on the page around the frame. */
  takeValues(values: Readonly<Record<string, string>>): void {
    this.#handed = values;
    this.#part.made?.takeValues(values);
  }

  render(): TemplateResult | typeof nothing {
    return this.#part.render((form) => form.render());
  }
}
