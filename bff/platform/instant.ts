import { isCivilDate } from './civil-date.ts';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** True for RFC 3339 with an offset on a day that exists: `Date.parse` alone would take 30 February for 2 March. */
export function isInstant(text: string): boolean {
  return isCivilDate(RFC_3339.exec(text)?.[1] ?? '');
}
