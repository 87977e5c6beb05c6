import type { Executor } from '../../platform/db/database.ts';
import type { Effect, StoredRun } from './import.store.ts';
import type { Cell, Checked, RowScope } from './row-reader.ts';

export type ImportKindName = 'OUTAGES' | 'SUPPLY_POINTS' | 'PLACES' | 'METER_READINGS';

export interface RowInput {
  /** Number that the caller gave the row. */
  row: number;
  unitCode?: Cell;
}

export interface KeptRow {
  row: number;
  unitCode: string;
}

/** What becomes of a whole run. Everything happens in the transaction that is handed in. */
export interface RunKind {
  /** The statement is about days: "nothing is planned" between a first and a last one. */
  readonly dated: boolean;
  /** True when a newer statement about the same is in force, so that this one must not be committed. */
  statedSince(trx: Executor, run: StoredRun): Promise<boolean>;
  /** Puts what the run holds in force, all of it at once. */
  apply(trx: Executor, run: StoredRun, now: Date): Promise<Effect>;
  /** Forgets what a run holds that is given up. */
  drop(trx: Executor, run: StoredRun): Promise<void>;
  /** Removes a piece of what no run in force holds any more, after the commit; answers how much it was, 0 when nothing is left. */
  tidy?(db: Executor, corporation: string): Promise<number>;
}

/**
 * One kind of data that can be imported. Everything else about an import (begin, batches, doubt, commit, repeats) is the
 * same for all of them. A further kind is: its rows (`x-import.rows.ts`), its tables (`x-import.store.ts`), the two put
 * together as one of these (`x-import.kind.ts`), its name above and in `import.kinds.ts`, a mutation for its batches
 * (`x-import.schema.ts`), its file in `bff/cli/file-kinds.ts`, and a migration for its tables and for the kinds that
 * `import_run` may hold.
 */
export interface ImportKind<Input extends RowInput, Row extends KeptRow, Held extends object = Omit<Row, 'row'>> extends RunKind {
  readonly name: ImportKindName;
  /** Column that tells rows apart, as files call it. */
  readonly keyField: string;
  check(input: Input, scope: RowScope): Checked<Row>;
  keyOf(row: Row | Held): string;
  /** Keeps the rows whose keys the run does not hold; answers those keys. */
  keep(trx: Executor, run: StoredRun, rows: readonly Row[], now: Date): Promise<string[]>;
  /** What the run holds under the keys of these rows, and perhaps more. */
  held(trx: Executor, run: StoredRun, rows: readonly Row[]): Promise<Held[]>;
  /** Takes back what the run holds as far as these rows say otherwise. Without it the first row stands. */
  unsettle?(trx: Executor, run: StoredRun, rows: readonly Row[]): Promise<void>;
}
