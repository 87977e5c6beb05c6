import { html, type nothing, type TemplateResult } from 'lit';
import { REQUEST_LIMITS } from '../../../schema/request-limits.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { Fields } from '../../ui/field.ts';
import { textArea } from '../../ui/form-controls.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { Address, AddressOptions } from './address.ts';
import { type AddressField, addressWords } from './address.fields.ts';
import type { AddressKey } from './address.vi.ts';

type Host = WidgetElement & {
  readonly t: Translate<AddressKey | SharedKey>;
  adopt(part: WidgetPart<AddressKey>): Promise<void>;
};

/** The whole address in words, where there are no lists to choose from. */
export const plainAddress = (fields: Fields<AddressField>, t: Translate<AddressKey>, need: { readonly optional?: true }): TemplateResult =>
  textArea(fields, 'addressOld', {
    rows: 3,
    autocomplete: 'street-address',
    limit: REQUEST_LIMITS.oldText,
    hint: t('address.oldHint'),
    ...need,
  });

/** The address controls, fetched when a form first shows them. */
export class LazyAddress {
  readonly #host: Host;
  readonly #options: AddressOptions;
  readonly #part: LazyPart<typeof import('./address.ts'), Address>;

  constructor(host: Host, options: AddressOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new LazyPart(host, {
      fetch: () => import('./address.ts'),
      make: ({ Address: Controls }) => new Controls(host, options),
      isOpen: options.isOpen,
    });
  }

  render(): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const controls = this.#part.render((address) => address.render());
    if (!this.#part.failed) return controls;
    const { fields, optional } = this.#options;
    return html`${controls}${plainAddress(fields(), t, optional ? { optional } : {})}`;
  }

  /** The controls are on screen and say themselves what is missing. */
  get isThere(): boolean {
    return this.#part.made !== undefined || this.#part.failed;
  }

  /** In words, as far as they are known. */
  get text(): string {
    return this.#part.made?.text ?? addressWords(this.#options.fields().values, '');
  }
}
