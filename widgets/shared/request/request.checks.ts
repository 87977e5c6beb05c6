import { billPeriodOf } from '../../../schema/bill-period.ts';
import type { Problem } from '../../core/problem.ts';
import type { DeskKey } from './request.desk.vi.ts';

/** What the BFF would refuse and a form can say at once, on the screen where it was typed. Empty fields are the controls' own matter. */

/** @param thisMonth `2026-06`: a bill of a later month cannot be there yet */
export function billPeriodProblems(typed: string, thisMonth: string): readonly Problem<'billPeriod', DeskKey>[] {
  if (typed.trim() === '') return [];
  const period = billPeriodOf(typed);
  if (period === undefined) return [{ field: 'billPeriod', key: 'request.badPeriod' }];
  return period > thisMonth ? [{ field: 'billPeriod', key: 'request.latePeriod' }] : [];
}
