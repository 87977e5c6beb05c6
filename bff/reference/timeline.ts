/** Rows that follow each other in time: what they have in common, and how a wrong one is refused by name. */
import { z } from 'zod';
import { addDays, type CivilDate } from '../platform/civil-date.ts';
import { civilDate, provenance, sourceText } from './dated.ts';

export class ReferenceDataError extends Error {
  constructor(file: string, row: string, fault: string) {
    super(`${file}, ${row}: ${fault}`);
    this.name = 'ReferenceDataError';
  }
}

export const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export const status = z.enum(['IN_FORCE', 'EXPIRED', 'CONDITIONAL']);
export const sources = z.array(sourceText).min(1, 'a source is required');
export const datedFact = z.strictObject({ date: civilDate, provenance });

export type Localized = z.infer<typeof localized>;
export type Provenance = z.infer<typeof provenance>;
export type DecisionStatus = z.infer<typeof status>;

/** `row` as `shape` describes it, or an error that names the file, the row and each wrong value in it. */
export function readRow<Shape extends z.ZodType>(file: string, name: string, shape: Shape, row: unknown): z.output<Shape> {
  const result = shape.safeParse(row);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'row'} ${message}`);
  throw new ReferenceDataError(file, name, faults.join('; '));
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
export function refuseConditionalDefaults(file: string, rows: readonly Period[]): void {
  for (const { name, status: state, from, to } of rows) {
    if (state === 'CONDITIONAL' && (from !== null || to !== null))
      throw new ReferenceDataError(file, name, 'is conditional but carries dates, which would make it a default');
    if (state !== 'CONDITIONAL' && from === null) throw new ReferenceDataError(file, name, 'has no first day');
    if (state === 'IN_FORCE' && to !== null) throw new ReferenceDataError(file, name, 'is in force but has a last day');
    if (state === 'EXPIRED' && to === null) throw new ReferenceDataError(file, name, 'has expired but has no last day');
  }
}

export function refuseDuplicates(file: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ReferenceDataError(file, twice, 'stands there twice');
}
