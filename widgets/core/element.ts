import { ContextConsumer } from '@lit/context';
import { html, LitElement, type nothing, render, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from './base.styles.ts';
import { type Choices, warnOfUnknown } from './choices.ts';
import {
  dialects,
  english,
  fill,
  languageAt,
  languageOf,
  vietnamese,
  type Dialect,
  type Language,
  type MessagePack,
  type Messages,
  type SharedKey,
  type Values,
} from './localize.ts';
import { corporationAccents } from './palette.ts';
import { followLanguage } from './page-language.ts';
import { settingsContext, type Settings } from './session.ts';
import { connectionOfPage, type Connection } from './site.ts';
import { tokens } from './tokens.styles.ts';
import { version } from './version.ts';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ['md', 'lg', 'xl'] as const;
export type TextSize = (typeof textSizes)[number];

/** Settings that may come from `<evn-session>` when the element itself says nothing. */
const sharedSettings = ['dialect', 'theme', 'textSize', 'corporation'] as const;

/** A part of a widget that is fetched when it is first needed, with the sentences and styles that only it uses. */
export interface WidgetPart<Key extends string> {
  readonly messages: MessagePack<Key>;
  readonly styles: CSSResult;
}

/**
 * What every widget stands on: look, language, connection, events, and a render root that is safe to use anywhere.
 * `Key` are the widget's own message keys; `First` those that come with the element itself.
 *
 * What is said here of slots, events, parts and tokens holds for every widget: the build adds it to the documentation of
 * each, unless the widget says something more precise.
 *
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-ready - The widget has drawn itself
 * @fires {CustomEvent<{ state: string }>} evn-state - Of an answer: idle, loading, ready, partial, stale, offline, error or rate-limited. Of a form that is sent: idle, sending, sent, offline, unsure, later, refused or failed
 * @fires {CustomEvent<{ code: string, retryAfter?: number }>} evn-error - No answer, or not all of it; `retryAfter` in seconds
 * @csspart widget - The frame
 * @csspart heading - The widget's heading
 * @csspart actions - Rows of buttons
 * @csspart status - Remarks, such as the age of an answer
 * @csspart error - Error summary, or why there is no answer
 * @cssproperty --evn-font - Font family
 * @cssproperty --evn-font-size - Base size of the text
 * @cssproperty --evn-color-text - Text
 * @cssproperty --evn-color-muted - Secondary text
 * @cssproperty --evn-color-surface - Background
 * @cssproperty --evn-color-border - Borders of controls
 * @cssproperty --evn-color-accent - Buttons, links, focus
 * @cssproperty --evn-color-on-accent - Text on buttons
 * @cssproperty --evn-color-danger - Errors, interruptions of supply
 * @cssproperty --evn-color-success - What is well
 * @cssproperty --evn-radius - Corners
 * @cssproperty --evn-space - Unit of space
 */
export abstract class WidgetElement<Key extends string = never, First extends Key = Key> extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = [tokens, baseStyles];
  /** The words that attributes take; another word is warned about and ignored. */
  static readonly choices: Choices = {
    dialect: dialects,
    theme: themes,
    'text-size': textSizes,
    corporation: Object.keys(corporationAccents),
  };

  /** Language of the texts: `vi` or `en`. Default: the nearest `lang` of the page, else `vi`. */
  @property({ reflect: true, useDefault: true }) override lang = '';
  /** Customary words for the region: `bac`, `trung` or `nam`. */
  @property({ reflect: true }) dialect?: Dialect;
  /** `auto` follows the page's color-scheme. */
  @property({ reflect: true }) theme?: Theme;
  /** Size of the text: `md`, `lg` or `xl`. */
  @property({ attribute: 'text-size', reflect: true }) textSize?: TextSize;
  /** Corporation whose colours the widget wears: `EVNNPC`, `EVNHANOI`, `EVNCPC`, `EVNSPC` or `EVNHCMC`. */
  @property({ reflect: true }) corporation?: string;
  /** Level of the widget's heading, 1–6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Origin of the BFF. Default: the origin of the page's `<script data-site>`. */
  @property() endpoint?: string;
  /** Site key, `pk_…`. Default: `data-site` of the page's script. */
  @property() site?: string;
  /** Sentences to use instead of the kit's own, by key. */
  @property({ attribute: false }) messages?: Partial<Messages<Key | SharedKey>>;
  /** Tells the time. */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  /** The widget's own sentences. */
  protected abstract readonly pack: MessagePack<First>;

  #language: Language = 'vi';
  #unfollow: (() => void) | undefined;
  readonly #parts = new Set<WidgetPart<never>>();
  #english: Messages<SharedKey> | undefined;
  #sentences: Messages<Key | SharedKey> | undefined;
  #settings: Settings = {};

  constructor() {
    super();
    new ContextConsumer(this, { context: settingsContext, subscribe: true, callback: (settings) => this.#adopt(settings) });
  }

  get language(): Language {
    return this.#language;
  }

  get connection(): Connection {
    const page = connectionOfPage();
    return {
      endpoint: (this.endpoint ?? this.#settings.endpoint ?? page.endpoint).replace(/\/$/, ''),
      site: this.site ?? this.#settings.site ?? page.site,
    };
  }

  /** The sentence of a key in the language in force. An arrow function, so that pure view functions can be given it. */
  readonly t = (key: Key | SharedKey, values?: Values): string => {
    this.#sentences ??= {
      ...((this.#language === 'en' && this.#english) || vietnamese(this.#packs(), this.dialect)),
      ...this.messages,
    } as Messages<Key | SharedKey>;
    return fill(this.#language, this.#sentences[key], values);
  };

  /**
   * Tells the page. Never put personal data into `detail`.
   * @returns false when the page called `preventDefault`
   */
  emit(name: `evn-${string}`, detail: object = {}, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followLanguage(() => this.#hearLanguage());
    if (this.hasUpdated) this.requestUpdate(); // a moved element may speak another language, or must draw again
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  #hearLanguage(): void {
    if (!languageOf(this.lang) && languageAt(this) !== this.#language) this.requestUpdate();
  }

  override attributeChangedCallback(name: string, former: string | null, value: string | null): void {
    super.attributeChangedCallback(name, former, value);
    warnOfUnknown(this, name, value, (this.constructor as typeof WidgetElement).choices);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren(); // before super: a declarative skeleton would be appended to
    return super.createRenderRoot();
  }

  /** Waits for the English sentences when the page speaks English. Without network the widget speaks Vietnamese. */
  protected override async scheduleUpdate(): Promise<void> {
    this.#sentences = undefined;
    this.#language = languageOf(this.lang) ?? languageAt(this);
    if (this.#language === 'en' && !this.#english) await this.#learnEnglish();
    await super.scheduleUpdate();
  }

  /** Takes in a part that was fetched later: its sentences, in the language in force, and its styles. For the widget's own controllers. */
  async adopt<PartKey extends Key>(part: WidgetPart<PartKey>): Promise<void> {
    const { styleSheet } = part.styles;
    if (styleSheet && !this.#parts.has(part)) (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
    this.#parts.add(part);
    this.#sentences = undefined;
    // Also of a part that is known already: its English may still be on the way.
    if (this.#english || this.#language === 'en') await this.#learnEnglish();
  }

  async #learnEnglish(): Promise<void> {
    const learned = await english(this.#packs()).catch(() => this.#english);
    // Of parts that come at the same time, none takes away what another has brought.
    if (learned) this.#english = { ...this.#english, ...learned };
    else this.#language = 'vi';
    this.#sentences = undefined;
  }

  #packs(): MessagePack<never>[] {
    return [this.pack, ...[...this.#parts].map(({ messages }) => messages)];
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (fault) {
      console.error(fault);
      this.emit('evn-error', { code: 'WIDGET_FAULT' });
      render(this.#frame(html`<p part="error">${this.t('error.widget')}</p>`), this.renderRoot);
    }
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.emit('evn-ready');
  }

  protected override render(): TemplateResult {
    return this.#frame(this.renderWidget());
  }

  /** What the widget shows, inside the frame that isolates it from the page. */
  protected abstract renderWidget(): TemplateResult | typeof nothing;

  #frame(content: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="widget" part="widget" lang=${this.#language}>${content}</div>`;
  }

  #adopt(settings: Settings): void {
    const former = this.#settings;
    this.#settings = settings;
    for (const name of sharedSettings) {
      const own = this[name];
      if (own === undefined || own === former[name]) Object.assign(this, { [name]: settings[name] });
    }
    this.requestUpdate();
  }
}
