import { html, type TemplateResult } from 'lit';
import { daysBetween, type CivilDate } from '../core/civil-date.ts';
import type { WidgetPart } from '../core/element.ts';
import type { Language } from '../core/localize.ts';
import { dateField } from '../ui/controls.ts';
import type { Fields } from '../ui/field.ts';
import { boundsOf, maxDays } from './outage-lookup.date-bounds.ts';
import type { DateRange } from './outage-lookup.date-range.ts';
import { dateRangeStyles } from './outage-lookup.date-range.styles.ts';
import { dateMessages, type DateKey } from './outage-lookup.date-range.vi.ts';
import type { OutageProblem } from './outage-lookup.problems.ts';

/** Fetched when the person is about to choose days. */
export const part: WidgetPart<DateKey> = { messages: dateMessages, styles: dateRangeStyles };

const ends = ['from', 'to'] as const;
type End = (typeof ends)[number];

export interface DateRangeFields extends Fields<End> {
  readonly values: DateRange;
}

export function dateRangeFields(fields: DateRangeFields, today: CivilDate, language: Language): TemplateResult {
  const bounds = boundsOf(fields.values, today);
  return html`<div class="range">${ends.map((end) => dateField(fields, end, { language, ...bounds[end] }))}</div>`;
}

/** What the browser holds against the dates; “to” depends on “from”, so one mistake is said once. */
export function dateProblems(root: DocumentFragment | HTMLElement, range: DateRange): OutageProblem[] {
  for (const end of ends) {
    const validity = root.querySelector<HTMLInputElement>(`#${end}`)?.validity;
    if (validity && !validity.valid) return [problemOf(end, validity, range)];
  }
  return [];
}

function problemOf(field: End, validity: ValidityState, { from, to }: DateRange): OutageProblem {
  if (validity.badInput) return { field, key: 'outageLookup.dateIncomplete' };
  if (field === 'from') return { field, key: validity.rangeUnderflow ? 'outageLookup.fromPast' : 'outageLookup.fromTooFar' };
  if (validity.rangeUnderflow) return { field, key: 'outageLookup.toBeforeFrom' };
  return { field, key: 'outageLookup.tooManyDays', values: { count: daysBetween(from, to) + 1, max: maxDays } };
}
