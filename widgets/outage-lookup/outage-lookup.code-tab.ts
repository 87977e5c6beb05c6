import type { TemplateResult } from 'lit';
import { MAX_CUSTOMER_CODES } from '../../schema/customer-code.ts';
import type { WidgetElement } from '../core/element.ts';
import { forget, keepInTab, keptInTab, recall, remember } from '../core/storage.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { codeForm } from './outage-lookup.code-form.ts';
import { readCodes, type CodeFault } from './outage-lookup.codes.ts';
import type { FormKey, OutageLookupKey } from './outage-lookup.vi.ts';
import { labelOf, type OutageProblem } from './outage-lookup.problems.ts';

interface Options {
  /** The site lets people keep a code on their device. */
  readonly offersMemory: () => boolean;
  readonly onAsked: (codes: readonly string[]) => void;
  readonly onRefused: (problem: OutageProblem) => void;
}

const faults: Readonly<Record<CodeFault, FormKey>> = {
  phone: 'outageLookup.codePhone',
  letterO: 'outageLookup.codeLetterO',
  length: 'outageLookup.codeLength',
  shape: 'outageLookup.codeUnusual',
};

const rememberedCode = 'evn-outage-lookup-code';
const typedText = 'evn-outage-lookup-typed';
const askedText = 'evn-outage-lookup-asked';

/** Asking by customer code: what was typed, the one warning about an unusual code, and the code kept on the device. */
export class CodeTab {
  readonly #host: WidgetElement<OutageLookupKey, FormKey>;
  readonly #options: Options;
  #text = '';
  /** Text for which the warning about its shape was shown. */
  #warnedFor: string | undefined;
  #wantsMemory = false;

  constructor(host: WidgetElement<OutageLookupKey, FormKey>, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  get isRemembered(): boolean {
    return recall(rememberedCode) !== undefined;
  }

  /** The code kept on this device, where the site offers that. */
  recall(): string | undefined {
    const stored = this.#options.offersMemory() ? recall(rememberedCode) : undefined;
    this.#wantsMemory = stored !== undefined;
    return stored;
  }

  /** Puts back what was typed before a reload; returns the codes whose answer was on screen. */
  restore(): string | undefined {
    if (!this.#options.offersMemory()) return undefined;
    this.#text = keptInTab(typedText) ?? this.#text;
    return keptInTab(askedText);
  }

  /** The form stands open again: a reload must not bring the answer back. */
  reopened(): void {
    keepInTab(askedText, undefined);
  }

  forget(): void {
    forget(rememberedCode);
    keepInTab(typedText, undefined);
    keepInTab(askedText, undefined);
    this.#wantsMemory = false;
  }

  /** Takes codes from the page, a link or the device: those to ask for, or undefined when they are left in the field to be checked. */
  take(text: string): readonly string[] | undefined {
    this.#text = text;
    const typed = readCodes(text);
    if (typed.kind === 'codes') return typed.codes;
    if (typed.kind === 'unusual' || typed.kind === 'refused') this.#submit();
    return undefined;
  }

  render(errors: readonly FieldError[], days: TemplateResult): TemplateResult {
    return codeForm(
      {
        values: { code: this.#text },
        errors,
        label: labelOf(this.#host.t),
        change: (_, text) => this.#set(() => this.#type(text)),
        days,
        warned: this.#text !== '' && this.#text === this.#warnedFor,
        remember: this.#options.offersMemory() ? this.#wantsMemory : undefined,
        onRemember: (wanted) => this.#set(() => (this.#wantsMemory = wanted)),
        onSubmit: () => this.#submit(),
      },
      this.#host.t,
    );
  }

  #type(text: string): void {
    this.#text = text;
    if (this.#options.offersMemory()) keepInTab(typedText, text);
  }

  #set(change: () => unknown): void {
    change();
    this.#host.requestUpdate();
  }

  #submit(): void {
    const { onAsked, onRefused } = this.#options;
    const typed = readCodes(this.#text, this.#warnedFor);
    this.#warnedFor = typed.kind === 'unusual' ? this.#text : undefined;
    switch (typed.kind) {
      case 'missing':
        return onRefused({ field: 'code', key: 'outageLookup.codeMissing' });
      case 'too-many':
        return onRefused({ field: 'code', key: 'outageLookup.codeTooMany', values: { count: typed.count, max: MAX_CUSTOMER_CODES } });
      case 'unusual':
      case 'refused': {
        const { code, fault, alone } = typed;
        const problem = { field: 'code', key: faults[fault], values: { count: code.length } } as const;
        return onRefused(alone ? problem : { ...problem, about: code });
      }
      case 'codes':
        if (this.#options.offersMemory()) keepInTab(askedText, this.#text);
        if (this.#wantsMemory) remember(rememberedCode, typed.codes.join(','));
        return onAsked(typed.codes);
    }
  }
}
