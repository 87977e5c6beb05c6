import { ContextProvider } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { customerCodeContext, settingsContext } from '../core/session.ts';
import { version } from '../core/version.ts';

/**
 * Settings shared by the widgets inside it, so that a page says them once. An attribute of a widget wins.
 *
 * @summary Page-wide settings
 */
export class SessionElement extends ReactiveElement {
  static readonly version = version;

  /** Site key, `pk_…`. */
  @property() site?: string;
  /** Origin of the BFF. */
  @property() endpoint?: string;
  /** Customary words: `bac`, `trung` or `nam`. */
  @property() dialect?: string;
  /** `auto`, `light`, `dark` or `contrast`. */
  @property() theme?: string;
  /** `md`, `lg` or `xl`. */
  @property({ attribute: 'text-size' }) textSize?: string;
  /** Corporation whose colours the widgets wear. */
  @property() corporation?: string;
  /** Active customer code. */
  @property({ attribute: 'customer-code' }) customerCode = '';

  readonly #settings = new ContextProvider(this, { context: settingsContext, initialValue: {} });
  readonly #customerCode = new ContextProvider(this, { context: customerCodeContext, initialValue: '' });

  /** Only a provider: its children are the page's own. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    if (!this.querySelector(':scope *'))
      console.warn('EVN Care Kit: <evn-session> is empty. Put the widgets that it speaks for inside it.');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#customerCode.setValue(this.customerCode);
    if (changed.size === 1 && changed.has('customerCode')) return;
    const { site, endpoint, dialect, theme, textSize, corporation } = this;
    this.#settings.setValue({ site, endpoint, dialect, theme, textSize, corporation });
  }
}
