/** The surcharge table for reactive power (mua công suất phản kháng) of `reactive-power.json`. */
import { z } from 'zod';
import { checkShape, datedFact, type Provenance, provenance, ReferenceDataError, readReference, sources, status } from './dated.ts';

const FILE = 'reactive-power.json';
const hundredths = z
  .string()
  .regex(/^\d+\.\d\d$/)
  .transform((text) => Number(text.replace('.', '')));

export interface ReactiveTable {
  /** From this cosφ on, in hundredths, nothing is charged. */
  freeFromCosPhi: number;
  /** k in hundredths of a percent by cosφ in hundredths, for each hundredth from the free one down to the last row. */
  k: ReadonlyMap<number, number>;
  belowTable: number;
  provenance: Provenance;
  source: string;
}

const reactiveFile = z.object({
  sources,
  status,
  provenance,
  from: datedFact,
  freeFromCosPhi: hundredths,
  belowTable: z.object({ kPercent: hundredths }),
  table: z.array(z.strictObject({ cosPhi: hundredths, kPercent: hundredths })).min(1),
});

/** Refused: a table that does not run from the free cosφ (k = 0) downwards without a hole, or whose k does not rise. */
export function checkReactiveTable(content: unknown): ReactiveTable {
  const { freeFromCosPhi, table, belowTable, ...about } = checkShape(FILE, reactiveFile, content);
  let lower = -1;
  for (const [index, { cosPhi, kPercent }] of table.entries()) {
    const expected = freeFromCosPhi - index;
    if (cosPhi !== expected)
      throw new ReferenceDataError(FILE, `row ${index + 1}`, `is for cosφ ${cosPhi / 100}, but ${expected / 100} is due`);
    if (kPercent <= lower) throw new ReferenceDataError(FILE, `row ${index + 1}`, 'has a k that is not above the row before it');
    lower = kPercent;
  }
  return {
    freeFromCosPhi,
    k: new Map(table.map(({ cosPhi, kPercent }) => [cosPhi, kPercent])),
    belowTable: belowTable.kPercent,
    provenance: about.provenance,
    source: about.sources[0] ?? '',
  };
}

export const readReactiveTable = (): ReactiveTable => checkReactiveTable(readReference(FILE));
