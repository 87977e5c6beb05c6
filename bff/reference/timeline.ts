/** Rows that follow each other in time: which one a day falls into, and how wrong ones are refused. */
import { addDays, type CivilDate } from '../platform/civil-date.ts';
import { type DecisionStatus, ReferenceDataError } from './dated.ts';

/** Before every day that a question can name. */
export const BEGINNING: CivilDate = '0001-01-01';

/** The row a day falls into, of rows in order of their beginning; undefined before the first. A row without one is never found. */
export function inForceOn<Row extends { from: CivilDate | null }>(rows: readonly Row[], day: CivilDate): Row | undefined {
  return rows.findLast(({ from }) => from !== null && from <= day);
}

/** One stretch of a timeline; an open end is null, and a conditional row has no dates at all. */
export interface Period {
  name: string;
  status: DecisionStatus;
  from: CivilDate | null;
  to: CivilDate | null;
}

/** Each row must begin the day after the row before it ends. */
export function refuseGapsAndOverlaps(file: string, timeline: readonly Period[]): void {
  for (const [index, row] of timeline.entries()) {
    if (row.from !== null && row.to !== null && row.to < row.from)
      throw new ReferenceDataError(file, row.name, `ends ${row.to}, before it begins ${row.from}`);
    const next = timeline[index + 1];
    if (!next) continue;
    if (row.to === null) throw new ReferenceDataError(file, row.name, `has no end, but ${next.name} follows it (overlap)`);
    if (next.from === null) throw new ReferenceDataError(file, next.name, `has no beginning, but follows ${row.name} (overlap)`);
    const due = addDays(row.to, 1);
    if (next.from < due)
      throw new ReferenceDataError(file, next.name, `begins ${next.from}, while ${row.name} applies until ${row.to} (overlap)`);
    if (next.from > due) throw new ReferenceDataError(file, next.name, `begins ${next.from}, but ${row.name} ends ${row.to} (gap)`);
  }
}

/** Exactly one row is in force, and the rows before it have expired. */
export function refuseTwoInForce(file: string, timeline: readonly Period[]): void {
  const inForce = timeline.filter((row) => row.status === 'IN_FORCE');
  if (inForce.length === 1) return;
  const names = inForce.map(({ name }) => name).join(' and ');
  throw new ReferenceDataError(file, names || 'all rows', inForce.length === 0 ? 'none is in force' : 'are in force at the same time');
}

/** A conditional row carries no dates, so that no date can ever find it: it applies only where somebody asks for it by name. */
function refuseConditionalDefaults(file: string, rows: readonly Period[]): void {
  for (const { name, status: state, from, to } of rows) {
    if (state === 'CONDITIONAL' && (from !== null || to !== null))
      throw new ReferenceDataError(file, name, 'is conditional but carries dates, which would make it a default');
    if (state !== 'CONDITIONAL' && from === null) throw new ReferenceDataError(file, name, 'has no first day');
    if (state === 'IN_FORCE' && to !== null) throw new ReferenceDataError(file, name, 'is in force but has a last day');
    if (state === 'EXPIRED' && to === null) throw new ReferenceDataError(file, name, 'has expired but has no last day');
  }
}

/** A timeline with its conditional rows: those of the others that have dates follow each other, and one of them is in force. */
export function refuseBrokenTimeline(file: string, rows: readonly Period[]): void {
  refuseConditionalDefaults(file, rows);
  const timeline = rows.filter((row) => row.status !== 'CONDITIONAL').sort(byBeginning);
  refuseTwoInForce(file, timeline);
  refuseGapsAndOverlaps(file, timeline);
}

const END: CivilDate = '9999-12-31';

/** Conditional rows, which have no beginning, come last. */
export function byBeginning(a: Pick<Period, 'from'>, b: Pick<Period, 'from'>): number {
  return (a.from ?? END).localeCompare(b.from ?? END);
}

export function refuseDuplicates(file: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ReferenceDataError(file, twice, 'stands there twice');
}
