import { addDays, type CivilDate } from './civil-date.ts';

/** What sources state about days, and how far that is to be believed. Pure: every module that says "none" decides by these rules. */

/** Days, both counted. */
export interface DayRange {
  from: CivilDate;
  to: CivilDate;
}

/** "I was read at this instant, and I list everything of these days." */
export interface CoverageStatement extends DayRange {
  readAt: string;
  source: string;
}

/** What statements let us know: days without a gap, as old as the oldest statement used. */
export interface Known {
  asOf: string;
  source: string;
  knownFrom: CivilDate;
  knownUntil: CivilDate;
}

/** Recent enough to be believed; an instant in the future means that one of two clocks is wrong, and is not believed. */
export function isFresh(readAt: string, now: Date, maxAge: number, clockTolerance: number): boolean {
  const age = now.getTime() - Date.parse(readAt);
  return age <= maxAge && age >= -clockTolerance;
}

export const earliest = (instants: readonly string[]): string => instants.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
const namesOf = (statements: readonly { source: string }[]): string => [...new Set(statements.map(({ source }) => source))].join(', ');

function newestAbout(day: CivilDate, statements: readonly CoverageStatement[]): CoverageStatement | undefined {
  return statements
    .filter(({ from, to }) => from <= day && day <= to)
    .reduce<CoverageStatement | undefined>(
      (best, next) => (best && Date.parse(best.readAt) >= Date.parse(next.readAt) ? best : next),
      undefined,
    );
}

/**
 * The first unbroken run of days inside the range that the statements speak about, each day by its newest statement;
 * as old as the oldest statement used. Undefined where they say nothing about the range.
 */
export function knownSpan(statements: readonly CoverageStatement[], range: DayRange): Known | undefined {
  const used: CoverageStatement[] = [];
  let knownFrom: CivilDate | undefined;
  let knownUntil: CivilDate | undefined;
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    const statement = newestAbout(day, statements);
    if (!statement && knownUntil !== undefined) break;
    if (!statement) continue;
    used.push(statement);
    knownFrom ??= day;
    knownUntil = day;
  }
  if (knownFrom === undefined || knownUntil === undefined) return undefined;
  return { asOf: earliest(used.map(({ readAt }) => readAt)), source: namesOf(used), knownFrom, knownUntil };
}
