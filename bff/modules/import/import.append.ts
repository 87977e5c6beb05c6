import { fieldText, type Locale } from '../../graphql/texts.ts';
import type { Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { RejectedRow } from './import.answer.ts';
import {
  type Checked,
  checkOutageRow,
  checkSupplyPointRow,
  type OutageRowInput,
  type RowScope,
  type SupplyPointRowInput,
} from './import.rows.ts';
import type { StoredRun } from './import.store.ts';
import { stagedOutages, stageOutages } from './outage-import.store.ts';
import { addSupplyPoints, heldSupplyPoints } from './supply-import.store.ts';

/** Takes one batch of rows into an open run: good ones that are new are kept, the others come back with their reasons. */

export interface Taken {
  /** Rows that the run did not hold before. */
  added: number;
  rejected: RejectedRow[];
}

/** What a check says, with the number that the caller gave the row. */
type Judged<Row> = Checked<Row> & { number: number };

/** How rows of one kind are told apart, kept, and compared with what the run already holds. */
interface Keeping<Row> {
  keyField: string;
  keyOf(row: Omit<Row, 'row'>): string;
  /** Answers the keys that were new. */
  keep(rows: readonly Row[]): Promise<string[]>;
  held(keys: readonly string[]): Promise<Omit<Row, 'row'>[]>;
}

const scopeOf = ({ units, from, to }: StoredRun): RowScope => ({ units: new Set(units), coversFrom: from ?? '', coversTo: to ?? '' });

const contentOf = <Row extends object>(row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'row')
      .sort(),
  );

/** A row that says the same again is fine, one that contradicts an earlier row is not. */
async function keepRows<Row extends { row: number }>(
  judged: readonly Judged<Row>[],
  { keyField, keyOf, keep, held }: Keeping<Row>,
  locale: Locale,
): Promise<Taken> {
  const good = judged.flatMap(({ row }) => (row ? [row] : []));
  const firstOf = new Map<string, Row>();
  for (const row of good) if (!firstOf.has(keyOf(row))) firstOf.set(keyOf(row), row);
  const fresh = new Set(firstOf.size > 0 ? await keep([...firstOf.values()]) : []);
  const known = [...firstOf.keys()].filter((key) => !fresh.has(key));
  const standing = new Map<string, Omit<Row, 'row'>>(firstOf);
  if (known.length > 0) for (const row of await held(known)) standing.set(keyOf(row), row);
  const clashing = good.filter((row) => contentOf(standing.get(keyOf(row)) ?? row) !== contentOf(row));
  const rejected = [
    ...judged.flatMap(({ number, reasons }) =>
      reasons ? [{ row: number, reasons: reasons.map(({ key, values }) => fieldText(key, locale, values)) }] : [],
    ),
    ...clashing.map(({ row }) => ({ row, reasons: [fieldText('import.row.duplicate', locale, { field: keyField })] })),
  ];
  return { added: fresh.size, rejected: rejected.toSorted((a, b) => a.row - b.row) };
}

export function takeOutages(
  trx: Executor,
  run: StoredRun,
  inputs: readonly OutageRowInput[],
  { locale, now }: { locale: Locale; now: Date },
): Promise<Taken> {
  const scope = scopeOf(run);
  const judged = inputs.map((input) => ({ number: input.row, ...checkOutageRow(input, scope) }));
  return keepRows(
    judged,
    {
      keyField: 'schedule_id',
      keyOf: ({ scheduleId }) => scheduleId,
      keep: (rows) =>
        stageOutages(
          trx,
          run,
          rows.map((row) => ({ ...row, id: newId('oc', now) })),
        ),
      held: (scheduleIds) => stagedOutages(trx, run, scheduleIds),
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
  const judged = inputs.map((input) => ({ number: input.row, ...checkSupplyPointRow(input, scope) }));
  return keepRows(
    judged,
    {
      keyField: 'customer_code',
      keyOf: ({ customerCode }) => customerCode,
      keep: (rows) => addSupplyPoints(trx, run, rows),
      held: (customerCodes) => heldSupplyPoints(trx, run, customerCodes),
    },
    locale,
  );
}
