import { html, nothing, svg, type TemplateResult } from 'lit';
import { civilDateOf, type CivilDate } from '../core/civil-date.ts';
import type { WidgetElement } from '../core/element.ts';
import { drawing } from '../ui/drawing.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { isEnd, rangeAhead, rangeOf, type ChosenRange, type DateRange } from './outage-lookup.date-range.ts';
import type { FormKey, OutageLookupKey } from './outage-lookup.vi.ts';
import { labelOf, type OutageProblem } from './outage-lookup.problems.ts';

interface Options {
  /** Days after today to ask for as long as nothing is chosen. */
  readonly days: () => number;
  readonly onRefused: (problems: readonly OutageProblem[]) => void;
}

/** Drawn here, so that the form does not wait for the icons of the answer. */
const chevron = drawing(svg`<path d="m6 9.5 6 6 6-6"/>`);

/** Which days to ask for. Folded away, because most people ask for the next ones; the fields come when they are wanted. */
export class DateChooser {
  readonly #host: WidgetElement<OutageLookupKey, FormKey>;
  readonly #options: Options;
  #view: typeof import('./outage-lookup.date-range-fields.ts') | undefined;
  #chosen: ChosenRange = {};
  #open = false;

  constructor(host: WidgetElement<OutageLookupKey, FormKey>, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** The days to ask for now. */
  get range(): DateRange {
    return rangeAhead(this.#typed, this.#today, this.#options.days());
  }

  /** What keeps the days in the form from being asked. */
  get problems(): readonly OutageProblem[] {
    return this.#view?.dateProblems(this.#host.renderRoot, this.#typed) ?? [];
  }

  get #today(): CivilDate {
    return civilDateOf(this.#host.clock());
  }

  get #typed(): DateRange {
    return rangeOf(this.#chosen, this.#today, this.#options.days());
  }

  /** Nothing to correct stays folded away. */
  openFor(problems: readonly OutageProblem[]): void {
    if (problems.some(({ field }) => isEnd(field))) this.#open = true;
  }

  async fetch(): Promise<void> {
    if (this.#view) return;
    const view = await import('./outage-lookup.date-range-fields.ts');
    await this.#host.adopt(view.part);
    this.#set(() => (this.#view = view));
  }

  render(errors: readonly FieldError[]): TemplateResult {
    const { t } = this.#host;
    const fields = this.#view?.dateRangeFields(
      {
        values: this.#typed,
        errors,
        label: labelOf(t),
        change: (end, day) => this.#set(() => (this.#chosen = { ...this.#chosen, [end]: day || undefined })),
      },
      this.#today,
      this.#host.language,
    );
    return html`
      <details class="fold" .open=${this.#open} @toggle=${(event: Event) => this.#toggle((event.target as HTMLDetailsElement).open)}>
        <summary>${chevron}${t('outageLookup.chooseDays')}</summary>
        ${fields ?? nothing}
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
