/**
 * One way of reading PostgreSQL values, whichever driver carries them: whole numbers as numbers (an error beyond 2^53),
 * everything that has a zone or decimals as text, so that no driver can shift a date or round an amount.
 */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint of the database does not fit a number');
  return value;
}

/** `2026-06-12 01:00:00.5+00` → `2026-06-12T01:00:00.5+00:00` */
function instant(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
}

export const PARSERS: Readonly<Record<number, (text: string) => string | number>> = {
  [INT8]: safeInteger,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instant,
  [NUMERIC]: (text) => text,
};
