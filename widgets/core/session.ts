import { ContextProvider, createContext } from '@lit/context';
import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from './version.ts';

/** How the widgets of a page look, speak and connect. Changes seldom. */
export interface Settings {
  readonly site?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly dialect?: string | undefined;
  readonly theme?: string | undefined;
  readonly textSize?: string | undefined;
  readonly corporation?: string | undefined;
}

export const settingsContext = createContext<Settings>(Symbol.for('evn-settings'));
/** The customer code the page is about; the widgets inside ask for it until the person types another. */
export const customerCodeContext = createContext<string>(Symbol.for('evn-customer-code'));

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#customerCode.setValue(this.customerCode);
    if (changed.size === 1 && changed.has('customerCode')) return;
    const { site, endpoint, dialect, theme, textSize, corporation } = this;
    this.#settings.setValue({ site, endpoint, dialect, theme, textSize, corporation });
  }
}
