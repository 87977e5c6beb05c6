import { civilDateOf } from '../../platform/civil-date.ts';
import { fieldText, type Locale } from '../../platform/texts.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { RejectedRow } from './import.answer.ts';
import type { ImportKind, KeptRow, RowInput } from './import.kind.ts';
import type { StoredRun } from './import.store.ts';
import type { Checked, RowScope } from './row-reader.ts';

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

const scopeOf = ({ units, from, to, source, readAt }: StoredRun, isCommune: RowScope['isCommune']): RowScope => ({
  units: new Set(units),
  coversFrom: from ?? '',
  coversTo: to ?? '',
  source,
  isCommune,
  readOn: civilDateOf(readAt),
});

const contentOf = <Row extends object>(row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'row')
      .sort(),
  );

/** What is to be told about the rows, and whose silence means nothing any more. */
function taken<Row extends KeptRow>(
  run: StoredRun,
  { judged, clashing, added }: { judged: readonly Judged<Row>[]; clashing: readonly Row[]; added: number },
  keyField: string,
  locale: Locale,
): Taken {
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
  return { added, inDoubt, rejected: rejected.toSorted((a, b) => a.row - b.row) };
}

/** A row that says the same again is fine, one that contradicts an earlier row is not. */
export async function takeRows<Input extends RowInput, Row extends KeptRow, Held extends object>(
  trx: Executor,
  run: StoredRun,
  kind: ImportKind<Input, Row, Held>,
  inputs: readonly Input[],
  { locale, now, isCommune }: { locale: Locale; now: Date } & Pick<RowScope, 'isCommune'>,
): Promise<Taken> {
  const scope = scopeOf(run, isCommune);
  const judged = inputs.map((input): Judged<Row> => {
    const unitCode = (input.unitCode ?? '').trim().toUpperCase();
    return { number: input.row, unitCode, ...kind.check(input, scope) };
  });
  const good = judged.flatMap(({ row }) => (row ? [row] : []));
  const firstOf = new Map<string, Row>();
  for (const row of good) if (!firstOf.has(kind.keyOf(row))) firstOf.set(kind.keyOf(row), row);
  const fresh = new Set(firstOf.size > 0 ? await kind.keep(trx, run, [...firstOf.values()], now) : []);
  const known = [...firstOf].flatMap(([key, row]) => (fresh.has(key) ? [] : [row]));
  const standing = new Map<string, Row | Held>(firstOf);
  if (known.length > 0) for (const row of await kind.held(trx, run, known)) standing.set(kind.keyOf(row), row);
  const clashing = good.filter((row) => contentOf(standing.get(kind.keyOf(row)) ?? row) !== contentOf(row));
  if (clashing.length > 0) await kind.unsettle?.(trx, run, clashing);
  return taken(run, { judged, clashing, added: fresh.size }, kind.keyField, locale);
}
