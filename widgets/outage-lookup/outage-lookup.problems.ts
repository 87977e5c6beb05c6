import type { SharedKey, Translate } from '../core/localize.ts';
import type { Problem } from '../core/problem.ts';
import type { DateEnd } from '../shared/date-range/date-range.data.ts';
import type { UnitField } from '../shared/unit-chooser/unit-chooser.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

export type FieldName = 'code' | UnitField | DateEnd;

/** What keeps a question from being asked. */
export type OutageProblem = Problem<FieldName, OutageLookupKey | SharedKey>;

const labels = {
  code: 'customerCode.label',
  search: 'unitChooser.search',
  company: 'unitChooser.company',
  unit: 'unitChooser.unit',
  from: 'dateRange.from',
  to: 'dateRange.to',
} as const satisfies Readonly<Record<FieldName, OutageLookupKey>>;

export const labelOf =
  (t: Translate<OutageLookupKey | SharedKey>) =>
  (field: FieldName): string =>
    t(labels[field]);
