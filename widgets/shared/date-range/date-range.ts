import { html, nothing, svg, type TemplateResult } from 'lit';
import { civilDateOf, type CivilDate } from '../../core/civil-date.ts';
import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { Problem } from '../../core/problem.ts';
import { drawing } from '../../ui/drawing.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { isDateEnd, rangeAhead, rangeOf, type ChosenRange, type DateEnd, type DateRange } from './date-range.data.ts';
import type { DateRangeKey } from './date-range.vi.ts';

export type DateProblem = Problem<DateEnd, DateRangeKey | SharedKey>;

type Host = WidgetElement & { readonly t: Translate<DateRangeKey | SharedKey> };

interface Options {
  /** Words on the fold. */
  readonly title: () => string;
  /** Days after today to ask for as long as nothing is chosen. */
  readonly days: () => number;
  readonly onRefused: (problems: readonly DateProblem[]) => void;
}

/** Drawn here, so that the form does not wait for the icons of the answer. */
const chevron = drawing(svg`<path d="m6 9.5 6 6 6-6"/>`);

/** Which days to ask for. Folded away, because most people ask for the next ones; the fields come when they are wanted. */
export class DateRangeChooser {
  readonly #host: Host;
  readonly #options: Options;
  #view: typeof import('./date-range.fields.ts') | undefined;
  #chosen: ChosenRange = {};
  #open = false;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** The days to ask for now. */
  get range(): DateRange {
    return rangeAhead(this.#typed, this.#today, this.#options.days());
  }

  /** What keeps the days in the form from being asked. */
  get problems(): readonly DateProblem[] {
    return this.#view?.dateProblems(this.#host.renderRoot, this.#typed) ?? [];
  }

  get #today(): CivilDate {
    return civilDateOf(this.#host.clock());
  }

  get #typed(): DateRange {
    return rangeOf(this.#chosen, this.#today, this.#options.days());
  }

  /** Nothing to correct stays folded away. */
  openFor(problems: readonly { readonly field: string }[]): void {
    if (problems.some(({ field }) => isDateEnd(field))) this.#open = true;
  }

  async fetch(): Promise<void> {
    if (this.#view) return;
    const view = await import('./date-range.fields.ts');
    await this.#host.adopt(view.part);
    this.#set(() => (this.#view = view));
  }

  render(errors: readonly FieldError[]): TemplateResult {
    const { t, language } = this.#host;
    const fields = {
      values: this.#typed,
      errors,
      label: (end: DateEnd) => t(`dateRange.${end}`),
      change: (end: DateEnd, day: string) => this.#set(() => (this.#chosen = { ...this.#chosen, [end]: day || undefined })),
    };
    return html`
      <details class="fold" .open=${this.#open} @toggle=${(event: Event) => this.#toggle((event.target as HTMLDetailsElement).open)}>
        <summary>${chevron}${this.#options.title()}</summary>
        ${this.#view?.dateRangeFields(fields, this.#today, language) ?? nothing}
      </details>
    `;
  }

  #toggle(open: boolean): void {
    this.#set(() => (this.#open = open));
    if (open) this.fetch().catch(() => this.#options.onRefused([{ field: 'from', key: 'error.offline' }]));
  }

  #set(change: () => unknown): void {
    change();
    this.#host.requestUpdate();
  }
}
