/** Which price decision somebody means. */

/** A decision by its number, as people write it: spaces around it and letter case do not matter. */
export function decisionNamed<Row extends { decision: string | null }>(rows: readonly Row[], name: string): Row | undefined {
  const wanted = comparable(name);
  return rows.find(({ decision }) => decision !== null && comparable(decision) === wanted);
}

function comparable(name: string): string {
  return name.normalize('NFC').trim().toLocaleUpperCase('vi');
}
