import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import { eventNames, type FromFrame, greeting, type ToFrame, tokenNames } from '../../core/frame-messages.ts';
import type { Translate } from '../../core/localize.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { personalAddress, personalPage } from './personal.address.ts';
import { type PersonalKey, personalMessages } from './personal.vi.ts';

/** The page's half of a frame of the utility. */

export const part: WidgetPart<PersonalKey> = {
  messages: personalMessages,
  styles: css`
    .frame { display: block; inline-size: 100%; block-size: 30em; border: 0; color-scheme: inherit; }
    .owner { display: flex; gap: 0.5em; align-items: start; margin-block-end: 0.75em; color: var(--_muted); font-size: 0.9375em; }
  `,
};

type Host = WidgetElement & { readonly t: Translate<PersonalKey> };

/** A host page that forbids frames does not say so: there is only no answer. */
const answersWithinMs = 15_000;

/** Attributes that are the page's business, or decided elsewhere. */
const notPassedOn: readonly string[] = ['id', 'class', 'style', 'slot', 'part', 'hidden', 'endpoint', 'site', 'lang', 'theme'];

const isEventName = (name: string): name is (typeof eventNames)[number] => (eventNames as readonly string[]).includes(name);

export interface FrameOptions {
  /** `request-tracker` */
  readonly widget: string;
  readonly title: () => string;
  /** What was filled in on the page already, and goes on in the frame. */
  readonly values?: () => Readonly<Record<string, string>>;
}

/** Shows the same element in a frame on the utility's origin, as tall as it wants to be, and passes on its events. */
export class PersonalFrame implements ReactiveController {
  readonly #host: Host;
  readonly #options: FrameOptions;
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answered = false;
  #blocked = false;
  /** What the frame was told last. */
  #told = '';

  constructor(host: Host, options: FrameOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  /** A frame that is moved starts anew. */
  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
  }

  hostUpdated(): void {
    this.#tell();
  }

  render(): TemplateResult {
    const { t } = this.#host;
    if (this.#blocked) return html`${notice('warning', icon('alert'), html`<p>${t('personal.blocked')}</p>`)} ${this.#link()}`;
    return html`
      <p class="owner">${icon('lock')}<span>${t('personal.owner', { host: this.#address.host })}</span></p>
      <iframe
        class="frame"
        part="frame"
        src=${this.#address.href}
        title=${t('personal.frame', { title: this.#options.title() })}
        referrerpolicy="origin"
        ${ref((frame) => this.#take(frame as HTMLIFrameElement | undefined))}
        @load=${() => this.#greet()}
      ></iframe>
    `;
  }

  /** For what is done on the utility's own page and nowhere else. */
  renderLink(): TemplateResult {
    return html`<p>${this.#host.t('personal.elsewhere')}</p>${this.#link()}`;
  }

  #link(): TemplateResult {
    const { t } = this.#host;
    const { href, host } = personalPage(this.#host, this.#options.widget, this.#attributes);
    return html`
      <p><a class="button" part="page-link" href=${href} target="_blank" rel="noopener" title=${t('personal.newTab')}>${t('personal.open', { host })}</a></p>
    `;
  }

  get #address(): URL {
    return personalAddress('frame', this.#host, this.#options.widget);
  }

  #take(frame: HTMLIFrameElement | undefined): void {
    this.#frame = frame;
    clearTimeout(this.#timer);
    if (frame) this.#timer = setTimeout(() => this.#block(), answersWithinMs);
  }

  /** The port goes to the utility's origin and to nobody else; whatever is there instead never gets it. */
  #greet(): void {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#hear(data);
    this.#frame?.contentWindow?.postMessage(greeting, this.#address.origin, [port2]);
    this.#told = '';
    this.#tell();
  }

  #hear(message: FromFrame): void {
    clearTimeout(this.#timer);
    this.#answered = true;
    if (message.kind === 'size' && this.#frame && Number.isFinite(message.blockSize)) {
      this.#frame.style.blockSize = `${Math.max(0, Math.ceil(message.blockSize))}px`;
    }
    if (message.kind === 'event' && isEventName(message.name)) this.#host.emit(message.name, Object(message.detail) as object);
  }

  #tell(): void {
    const port = this.#port;
    if (!port) return;
    const look = this.#look();
    const told = JSON.stringify(look);
    if (told === this.#told) return;
    const first = this.#told === '';
    this.#told = told;
    port.postMessage(look);
    const values = first ? this.#options.values?.() : undefined;
    if (values) port.postMessage({ kind: 'values', values } satisfies ToFrame);
  }

  #look(): ToFrame {
    const style = getComputedStyle(this.#host);
    const tokens = tokenNames.map((name) => [name, style.getPropertyValue(name).trim()] as const).filter(([, value]) => value !== '');
    return {
      kind: 'look',
      lang: this.#host.language,
      colorScheme: schemeOf(this.#host, style.colorScheme),
      tokens: Object.fromEntries(tokens),
      attributes: this.#attributes,
    };
  }

  get #attributes(): Readonly<Record<string, string>> {
    const passedOn = [...this.#host.attributes].filter(({ name }) => !notPassedOn.includes(name) && !name.startsWith('on'));
    return Object.fromEntries(passedOn.map(({ name, value }) => [name, value]));
  }

  readonly #onViolation = ({ violatedDirective }: SecurityPolicyViolationEvent): void => {
    if (violatedDirective.startsWith('frame-src') && !this.#answered) this.#block();
  };

  #block(): void {
    this.#blocked = true;
    this.#host.requestUpdate();
  }
}

const schemeOf = ({ theme }: Host, page: string): string => (theme === 'light' || theme === 'dark' ? theme : page);
