import { html, type TemplateResult } from 'lit';
import { daysBetween, type CivilDate } from '../../core/civil-date.ts';
import type { WidgetPart } from '../../core/element.ts';
import type { Language } from '../../core/localize.ts';
import type { Problem } from '../../core/problem.ts';
import { dateField } from '../../ui/date-field.ts';
import type { Fields } from '../../ui/field.ts';
import { boundsOf, maxDays } from './date-range.bounds.ts';
import { dateEnds, type DateEnd, type DateRange } from './date-range.data.ts';
import { dateRangeStyles } from './date-range.styles.ts';
import { dateRangeMessages, type DateRangeKey } from './date-range.vi.ts';

/** Fetched when the person is about to choose days. */
export const part: WidgetPart<DateRangeKey> = { messages: dateRangeMessages, styles: dateRangeStyles };

export interface DateRangeFields extends Fields<DateEnd> {
  readonly values: DateRange;
}

export function dateRangeFields(fields: DateRangeFields, today: CivilDate, language: Language): TemplateResult {
  const bounds = boundsOf(fields.values, today);
  return html`<div class="range">${dateEnds.map((end) => dateField(fields, end, { language, ...bounds[end] }))}</div>`;
}

/** What the browser holds against the dates; “to” depends on “from”, so one mistake is said once. */
export function dateProblems(root: DocumentFragment | HTMLElement, range: DateRange): Problem<DateEnd, DateRangeKey>[] {
  for (const end of dateEnds) {
    const validity = root.querySelector<HTMLInputElement>(`#${end}`)?.validity;
    if (validity && !validity.valid) return [problemOf(end, validity, range)];
  }
  return [];
}

function problemOf(field: DateEnd, validity: ValidityState, { from, to }: DateRange): Problem<DateEnd, DateRangeKey> {
  if (validity.badInput) return { field, key: 'dateRange.incomplete' };
  if (field === 'from') return { field, key: validity.rangeUnderflow ? 'dateRange.fromPast' : 'dateRange.fromTooFar' };
  if (validity.rangeUnderflow) return { field, key: 'dateRange.toBeforeFrom' };
  return { field, key: 'dateRange.tooManyDays', values: { count: daysBetween(from, to) + 1, max: maxDays } };
}
