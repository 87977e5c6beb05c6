/** The surcharge table for reactive power (mua công suất phản kháng) of `reactive-power.json`. */
import { z } from 'zod';
import { provenance, readReference } from './dated.ts';
import { type Provenance, ReferenceDataError, readRow, sources, status } from './timeline.ts';

const FILE = 'reactive-power.json';
const hundredths = z
  .string()
  .regex(/^\d+\.\d\d$/)
  .transform((text) => Number(text.replace('.', '')));

/** From this cosφ on, in hundredths, nothing is charged. */
export const FREE_COS_PHI = 90;

export interface ReactiveTable {
  /** k in hundredths of a percent by cosφ in hundredths, for each hundredth from 0.90 down to the last row. */
  k: ReadonlyMap<number, number>;
  belowTable: number;
  lowestCosPhi: number;
  provenance: Provenance;
  source: string;
}

const reactiveFile = z.object({
  sources,
  status,
  provenance,
  belowTable: z.object({ kPercent: hundredths }),
  table: z.array(z.strictObject({ cosPhi: hundredths, kPercent: hundredths })).min(1),
});

/** Refused: a table that does not run from cosφ 0.90 (k = 0) downwards without a hole, or whose k does not rise. */
export function checkReactiveTable(content: unknown): ReactiveTable {
  const { table, belowTable, ...about } = readRow(FILE, 'file', reactiveFile, content);
  let lower = -1;
  for (const [index, { cosPhi, kPercent }] of table.entries()) {
    const expected = FREE_COS_PHI - index;
    if (cosPhi !== expected)
      throw new ReferenceDataError(FILE, `row ${index + 1}`, `is for cosφ ${cosPhi / 100}, but ${expected / 100} is due`);
    if (kPercent <= lower) throw new ReferenceDataError(FILE, `row ${index + 1}`, 'has a k that is not above the row before it');
    lower = kPercent;
  }
  return {
    k: new Map(table.map(({ cosPhi, kPercent }) => [cosPhi, kPercent])),
    belowTable: belowTable.kPercent,
    lowestCosPhi: FREE_COS_PHI - table.length + 1,
    provenance: about.provenance,
    source: about.sources[0] ?? '',
  };
}

export const loadReactiveTable = (): ReactiveTable => checkReactiveTable(readReference(FILE, z.unknown()));
