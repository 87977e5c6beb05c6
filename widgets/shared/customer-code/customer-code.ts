import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { Problem } from '../../core/problem.ts';
import { personalKey } from '../../core/share-link.ts';
import { keepInTab, keptInTab } from '../../core/storage.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { textField } from '../../ui/text-field.ts';
import { tick } from '../../ui/tick.ts';
import { forgetCode, rememberCode, rememberedCode } from './customer-code.memory.ts';
import { codesOnOneLine, readCodes } from './customer-code.read.ts';
import type { CustomerCodeKey } from './customer-code.vi.ts';

/** What a link says of the code; never carried on from the link that a page was opened by. */
export const codeInLink = personalKey('evn-code');

export type CodeProblem = Problem<'code', CustomerCodeKey>;

/** Codes that can be asked for, or what is wrong with what was typed. */
export type CodesRead = { readonly codes: readonly string[] } | { readonly problem: CodeProblem };

type Host = WidgetElement & { readonly t: Translate<CustomerCodeKey | SharedKey> };

interface Options {
  /** Of the widget, for what its tab keeps over a reload: `evn-outage-lookup`. */
  readonly name: string;
  /** How many codes may be asked for at once. */
  readonly max: number;
  /** The site lets people keep a code on their device. */
  readonly offersMemory: () => boolean;
}

/** The field for a customer code: what was typed, the one warning about an unusual code, and the code kept on the device. */
export class CustomerCode {
  readonly #host: Host;
  readonly #options: Options;
  #text = '';
  /** Text for which the warning about its shape was shown. */
  #warnedFor: string | undefined;
  #wantsMemory = false;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** The warning about an unusual code is on screen: the button says that asking is still possible. */
  get warned(): boolean {
    return this.#text !== '' && this.#text === this.#warnedFor;
  }

  get isRemembered(): boolean {
    return rememberedCode() !== undefined;
  }

  /** The code kept on this device, where the site offers that. */
  recall(): string | undefined {
    const stored = this.#options.offersMemory() ? rememberedCode() : undefined;
    this.#wantsMemory = stored !== undefined;
    return stored;
  }

  /** Puts back what was typed before a reload; returns the codes whose answer was on screen. */
  restore(): string | undefined {
    if (!this.#options.offersMemory()) return undefined;
    this.#text = keptInTab(this.#typedKey) ?? this.#text;
    return keptInTab(this.#askedKey);
  }

  /** Codes from the page, a link or the device. Undefined where there is none; else as if a person had sent them. */
  take(text: string): CodesRead | undefined {
    this.#text = text;
    return text.trim() === '' ? undefined : this.read();
  }

  /** What was typed, when it is sent. An unusual code is warned of once. */
  read(): CodesRead {
    const { max } = this.#options;
    const typed = readCodes(this.#text, max, this.#warnedFor);
    this.#warnedFor = typed.kind === 'unusual' ? this.#text : undefined;
    switch (typed.kind) {
      case 'codes':
        return typed;
      case 'missing':
        return { problem: { field: 'code', key: 'customerCode.missing' } };
      case 'too-many':
        return { problem: { field: 'code', key: 'customerCode.tooMany', values: { count: typed.count, max } } };
      case 'unusual':
      case 'refused': {
        const { code, fault, alone } = typed;
        const problem = { field: 'code', key: `customerCode.${fault}`, values: { count: code.length } } as const;
        return { problem: alone ? problem : { ...problem, about: code } };
      }
    }
  }

  /** They are asked for by the person: a reload brings the answer back, and the device keeps them if it may. */
  asked(codes: readonly string[]): void {
    if (this.#options.offersMemory()) keepInTab(this.#askedKey, this.#text);
    if (this.#wantsMemory) rememberCode(codes.join(','));
  }

  /** The form stands open again: a reload must not bring the answer back. */
  reopened(): void {
    keepInTab(this.#askedKey, undefined);
  }

  forget(): void {
    forgetCode();
    keepInTab(this.#typedKey, undefined);
    keepInTab(this.#askedKey, undefined);
    this.#wantsMemory = false;
  }

  /** The field, with the warning that may follow it. */
  render(errors: readonly FieldError[]): TemplateResult {
    const { t } = this.#host;
    const { max } = this.#options;
    const fields = { values: { code: this.#text }, errors, label: () => t('customerCode.label'), change: this.#change };
    return html`
      ${textField<'code'>(fields, 'code', {
        hint: t('customerCode.hint'),
        below: max > 1 ? html`${t('customerCode.severalHint', { max })}` : undefined,
        look: 'code',
        autocapitalize: 'characters',
        enterkeyhint: 'search',
        plain: true,
        onPaste: this.#onPaste,
      })}
      ${this.warned ? html`<p class="hint">${t('customerCode.anyway')}</p>` : nothing}
    `;
  }

  /** The box to tick for keeping the code on the device. */
  renderMemory(): TemplateResult | typeof nothing {
    if (!this.#options.offersMemory()) return nothing;
    const keep = (wanted: boolean): void => {
      this.#wantsMemory = wanted;
      this.#host.requestUpdate();
    };
    return tick('remember', this.#host.t('customerCode.remember'), this.#wantsMemory, keep);
  }

  get #typedKey(): string {
    return `${this.#options.name}-typed`;
  }

  get #askedKey(): string {
    return `${this.#options.name}-asked`;
  }

  readonly #change = (_: 'code', text: string): void => {
    this.#text = text;
    if (this.#options.offersMemory()) keepInTab(this.#typedKey, text);
    this.#host.requestUpdate();
  };

  /** A one-line input drops line breaks and would glue a pasted list together. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!pasted.trim().includes('\n')) return;
    event.preventDefault();
    this.#change('code', codesOnOneLine(`${(event.target as HTMLInputElement).value}\n${pasted}`));
  };
}
