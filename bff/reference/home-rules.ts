/** What the law says of homes and tenants beside the prices: `home-rules.json`. */
import { z } from 'zod';
import { type CivilDate, isWithin } from '../platform/civil-date.ts';
import { checkShape, civilDate, localized, provenance, ReferenceDataError, readReference } from './dated.ts';

const FILE = 'home-rules.json';

const about = { from: civilDate.nullable(), to: civilDate.nullable(), source: localized, provenance };

const homeRulesFile = z.strictObject({
  about: z.string(),
  asOf: civilDate,
  support: z.array(z.strictObject({ ...about, kwhPerMonth: z.int().positive(), policyUpToKwh: z.int().positive() })),
  overcharging: z.array(z.strictObject({ ...about, fineFrom: z.int().positive(), fineTo: z.int().positive() })),
  ownContract: z.array(z.strictObject({ ...about, months: z.int().positive() })),
  undeclared: z.array(z.strictObject({ ...about, next: localized.nullable() })),
});

export type HomeRules = Omit<z.infer<typeof homeRulesFile>, 'about' | 'asOf'>;

interface Dated {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The rule that a day falls into; undefined where none is known. */
export const ruleOn = <Rule extends Dated>(rules: readonly Rule[], day: CivilDate): Rule | undefined =>
  rules.find(({ from, to }) => isWithin(day, from, to));

/** Refused: two rules of one kind for the same day, a last day before the first, a fine that ends below its beginning. */
export function checkHomeRules(content: unknown): HomeRules {
  const { about: _, asOf: __, ...rules } = checkShape(FILE, homeRulesFile, content);
  for (const [kind, rows] of Object.entries<readonly Dated[]>(rules)) {
    for (const [index, row] of rows.entries()) {
      const name = `${kind}, row ${index + 1}`;
      if (row.from !== null && row.to !== null && row.to < row.from) throw new ReferenceDataError(FILE, name, 'ends before it begins');
      const next = rows[index + 1];
      if (next && (row.to === null || next.from === null || next.from <= row.to))
        throw new ReferenceDataError(FILE, `${kind}, row ${index + 2}`, 'begins while the row before it applies (overlap)');
    }
  }
  const reversed = rules.overcharging.findIndex(({ fineFrom, fineTo }) => fineTo < fineFrom);
  if (reversed >= 0) throw new ReferenceDataError(FILE, `overcharging, row ${reversed + 1}`, 'has a fine that ends below its beginning');
  return rules;
}

export const readHomeRules = (): HomeRules => checkHomeRules(readReference(FILE));
