import type { SharedKey, Translate } from '../core/localize.ts';
import type { Problem } from '../core/problem.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

export type FieldName = 'code' | 'search' | 'company' | 'unit' | 'from' | 'to';

/** What keeps a question from being asked. */
export type OutageProblem = Problem<FieldName, OutageLookupKey | SharedKey>;

export const labelOf =
  (t: Translate<OutageLookupKey | SharedKey>) =>
  (field: FieldName): string =>
    t(`outageLookup.${field}`);
