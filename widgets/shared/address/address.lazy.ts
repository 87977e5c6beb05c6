import type { ReactiveController, TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { type WidgetError, widgetErrorOf } from '../../core/widget-error.ts';
import { fault } from '../../ui/fault.ts';
import { skeleton } from '../../ui/skeleton.ts';
import type { Address, AddressOptions } from './address.ts';
import type { AddressKey } from './address.vi.ts';

type Host = WidgetElement & {
  readonly t: Translate<AddressKey | SharedKey>;
  adopt(part: WidgetPart<AddressKey>): Promise<void>;
};

/** The address controls, fetched when a form first shows them. */
export class LazyAddress implements ReactiveController {
  readonly #host: Host;
  readonly #options: AddressOptions;
  #address: Address | undefined;
  #error: WidgetError | undefined;
  #fetching = false;

  constructor(host: Host, options: AddressOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#options.isOpen() && !this.#address && !this.#error && !this.#fetching) void this.#fetch();
  }

  render(): TemplateResult {
    const { t } = this.#host;
    if (this.#address) return this.#address.render();
    return this.#error ? fault(this.#error, t, () => this.#retry()) : skeleton(t('state.loading'));
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    try {
      const { Address: Controls, part } = await import('./address.ts');
      await this.#host.adopt(part);
      this.#address = new Controls(this.#host, this.#options);
    } catch (cause) {
      this.#error = widgetErrorOf(cause);
    }
    this.#fetching = false;
    this.#host.requestUpdate();
  }

  #retry(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }
}
