import { fieldText, type Locale } from '../../platform/texts.ts';
import type { Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { RejectedRow } from './import.answer.ts';
import {
  type Checked,
  checkOutageRow,
  checkSupplyPointRow,
  type OutageRowInput,
  type RowScope,
  type SupplyPointRow,
  type SupplyPointRowInput,
} from './import.rows.ts';
import type { StoredRun } from './import.store.ts';
import { type ScheduleIdentity, stagedOutages, stageOutages } from './outage-import.store.ts';
import { addSupplyPoints, heldSupplyPoints, unsettleSupplyPoints } from './supply-import.store.ts';

/** Takes one batch of rows into an open run: good ones that are new are kept, the others come back with their reasons. */

export interface Taken {
  /** Rows that the run did not hold before. */
  added: number;
  rejected: RejectedRow[];
  /** Units of the run whose rows the rejected ones are, or may be. */
  inDoubt: string[];
}

/** What a check says, with the number and the unit that the caller gave the row. */
type Judged<Row> = Checked<Row> & { number: number; unitCode: string };

/** How rows of one kind are told apart, kept, and compared with what the run already holds. */
interface Keeping<Row, Held extends object> {
  keyField: string;
  keyOf(row: Row | Held): string;
  /** Answers the keys that were new. */
  keep(rows: readonly Row[]): Promise<string[]>;
  held(rows: readonly Row[]): Promise<Held[]>;
  /** Takes back what the run holds as far as these rows say otherwise. Without it the first row stands. */
  unsettle?(rows: readonly Row[]): Promise<void>;
}

const scopeOf = ({ units, from, to }: StoredRun): RowScope => ({ units: new Set(units), coversFrom: from ?? '', coversTo: to ?? '' });

const callersName = ({ row, unitCode }: { row: number; unitCode?: string | null | undefined }) => ({
  number: row,
  unitCode: (unitCode ?? '').trim().toUpperCase(),
});

const scheduleKey = ({ unitCode, scheduleId }: ScheduleIdentity): string => `${unitCode} ${scheduleId}`;

const contentOf = <Row extends object>(row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'row')
      .sort(),
  );

/** A row that says the same again is fine, one that contradicts an earlier row is not. */
async function keepRows<Row extends { row: number; unitCode: string }, Held extends object>(
  run: StoredRun,
  judged: readonly Judged<Row>[],
  { keyField, keyOf, keep, held, unsettle }: Keeping<Row, Held>,
  locale: Locale,
): Promise<Taken> {
  const good = judged.flatMap(({ row }) => (row ? [row] : []));
  const firstOf = new Map<string, Row>();
  for (const row of good) if (!firstOf.has(keyOf(row))) firstOf.set(keyOf(row), row);
  const fresh = new Set(firstOf.size > 0 ? await keep([...firstOf.values()]) : []);
  const known = [...firstOf].flatMap(([key, row]) => (fresh.has(key) ? [] : [row]));
  const standing = new Map<string, Row | Held>(firstOf);
  if (known.length > 0) for (const row of await held(known)) standing.set(keyOf(row), row);
  const clashing = good.filter((row) => contentOf(standing.get(keyOf(row)) ?? row) !== contentOf(row));
  if (clashing.length > 0) await unsettle?.(clashing);
  const rejected = [
    ...judged.flatMap(({ number, reasons }) =>
      reasons ? [{ row: number, reasons: reasons.map(({ key, values }) => fieldText(key, locale, values)) }] : [],
    ),
    ...clashing.map(({ row }) => ({ row, reasons: [fieldText('import.row.duplicate', locale, { field: keyField })] })),
  ];
  const doubted = new Set([
    ...judged.flatMap(({ reasons, unitCode }) => (reasons ? [unitCode] : [])),
    ...clashing.map(({ unitCode }) => unitCode),
  ]);
  const inDoubt = [...doubted].every((code) => run.units.includes(code)) ? [...doubted] : run.units;
  return { added: fresh.size, inDoubt, rejected: rejected.toSorted((a, b) => a.row - b.row) };
}

export function takeOutages(
  trx: Executor,
  run: StoredRun,
  inputs: readonly OutageRowInput[],
  { locale, now }: { locale: Locale; now: Date },
): Promise<Taken> {
  const scope = scopeOf(run);
  const judged = inputs.map((input) => ({ ...callersName(input), ...checkOutageRow(input, scope) }));
  return keepRows(
    run,
    judged,
    {
      keyField: 'schedule_id',
      keyOf: scheduleKey,
      keep: async (rows) => {
        const staged = await stageOutages(
          trx,
          run,
          rows.map((row) => ({ ...row, id: newId('oc', now) })),
        );
        return staged.map(scheduleKey);
      },
      held: (rows) => stagedOutages(trx, run, [...new Set(rows.map(({ scheduleId }) => scheduleId))]),
    },
    locale,
  );
}

export function takeSupplyPoints(
  trx: Executor,
  run: StoredRun,
  inputs: readonly SupplyPointRowInput[],
  { locale }: { locale: Locale },
): Promise<Taken> {
  const scope = scopeOf(run);
  const judged = inputs.map((input) => ({ ...callersName(input), ...checkSupplyPointRow(input, scope) }));
  return keepRows(
    run,
    judged,
    {
      keyField: 'customer_code',
      keyOf: ({ customerCode }: Pick<SupplyPointRow, 'customerCode'>) => customerCode,
      keep: (rows) => addSupplyPoints(trx, run, rows),
      held: (rows) =>
        heldSupplyPoints(
          trx,
          run,
          rows.map(({ customerCode }) => customerCode),
        ),
      unsettle: (rows) => unsettleSupplyPoints(trx, run, rows),
    },
    locale,
  );
}
