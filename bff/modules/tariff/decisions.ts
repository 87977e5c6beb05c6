/** Which price decision applies, by day or by number. */
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Decision } from '../../reference/tariffs.ts';

/** The decision whose prices apply on a day; undefined before the first one known. Never a conditional one. */
export function decisionOn(decisions: readonly Decision[], day: CivilDate): Decision | undefined {
  return decisions.findLast(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= day);
}

/** A decision by its number, as people write it: spaces around it and letter case do not matter. */
export function decisionNamed<Row extends { decision: string | null }>(rows: readonly Row[], name: string): Row | undefined {
  const wanted = comparable(name);
  return rows.find(({ decision }) => decision !== null && comparable(decision) === wanted);
}

function comparable(name: string): string {
  return name.normalize('NFC').trim().toLocaleUpperCase('vi');
}
