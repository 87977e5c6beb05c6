import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, type CivilDate } from '../core/civil-date.ts';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { describedBy, errorOf, field, type FieldText } from '../ui/field.ts';
import { boundsOf, maxDays } from './date-bounds.ts';
import type { DateRange } from './date-range.ts';
import { dateRangeStyles } from './date-range.styles.ts';
import { dateMessages, type DateKey } from './date-range.vi.ts';

/** Fetched when the person is about to choose days. */
export const part: WidgetPart<DateKey> = { messages: dateMessages, styles: dateRangeStyles };

type T = Translate<DateKey | SharedKey>;

const ends = ['from', 'to'] as const;
type End = (typeof ends)[number];

export interface DateRangeFields {
  readonly range: DateRange;
  readonly today: CivilDate;
  readonly errors: readonly FieldError[];
  /** A day, or undefined when the field was emptied. */
  readonly onChange: (end: End, day: CivilDate | undefined) => void;
}

const labels = { from: 'outageLookup.from', to: 'outageLookup.to' } as const;

export const dateRangeFields = (fields: DateRangeFields, t: T): TemplateResult => html`
  <div class="range">${ends.map((end) => dateField(end, fields, t))}</div>
`;

function dateField(end: End, { range, today, errors, onChange }: DateRangeFields, t: T): TemplateResult {
  const { min, max } = boundsOf(range, today)[end];
  const text: FieldText = { id: end, label: t(labels[end]), error: errorOf(errors, end) };
  return field(
    text,
    html`<input
      class="input"
      type="date"
      id=${end}
      min=${min}
      max=${max}
      .value=${range[end]}
      aria-invalid=${text.error ? 'true' : nothing}
      aria-describedby=${describedBy(text)}
      @input=${(event: Event) => onDay(event.target as HTMLInputElement, (day) => onChange(end, day))}
    />`,
  );
}

/** A day half typed is left alone: setting the field then would take the typing away. */
function onDay({ value, validity }: HTMLInputElement, change: (day: CivilDate | undefined) => void): void {
  if (!validity.badInput && !(value && Number.isNaN(Date.parse(value)))) change(value || undefined);
}

/** What the browser holds against the dates, in words that name the field. */
export function dateProblems(root: DocumentFragment | HTMLElement, range: DateRange, t: T): FieldError[] {
  const problems = ends.map((end): FieldError | undefined => {
    const input = root.querySelector<HTMLInputElement>(`#${end}`);
    return input && !input.validity.valid ? { id: end, message: problemOf(end, input.validity, range, t) } : undefined;
  });
  const first = problems.find((problem) => problem !== undefined); // “to” depends on “from”: one mistake is said once
  return first ? [first] : [];
}

function problemOf(end: End, validity: ValidityState, { from, to }: DateRange, t: T): string {
  if (validity.badInput) return t('outageLookup.dateIncomplete', { field: t(labels[end]) });
  if (end === 'from') return t(validity.rangeUnderflow ? 'outageLookup.fromPast' : 'outageLookup.fromTooFar');
  if (validity.rangeUnderflow) return t('outageLookup.toBeforeFrom');
  return t('outageLookup.tooManyDays', { count: daysBetween(from, to) + 1, max: maxDays });
}
