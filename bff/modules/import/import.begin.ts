import { sha256Hex } from '../../platform/hash.ts';
import { type FieldIssue, type Issues, issuesUnder } from '../../platform/problems.ts';
import { type CivilDate, civilDateOf, daysOf, isCivilDate } from '../../platform/civil-date.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { ImportKindName } from './import.kind.ts';

/** What an import states before it sends a row, and whether that can be true. Pure. */

export interface ImportBeginInput {
  kind: ImportKindName;
  corporation: Corporation;
  /** Every unit that the data covers, also those without a row. */
  units: readonly string[];
  /** First and last day covered, where the kind of data is about days. */
  from?: CivilDate | null | undefined;
  to?: CivilDate | null | undefined;
  /** When the source was read, RFC 3339. */
  readAt: string;
  source: string;
  clientRequestId: string;
}

const MAX_SOURCE = 120;
const MAX_UNITS = 500;
const MAX_DAYS = 366;

function checkUnits(input: ImportBeginInput, units: UnitDirectory, issues: Issues): void {
  if (input.units.length < 1 || input.units.length > MAX_UNITS) return issues.add('units', 'import.units.count', { max: MAX_UNITS });
  const date = civilDateOf(input.readAt);
  for (const unit of input.units) {
    const owner = units.find(unit, date)?.corporation;
    if (owner === undefined) issues.add('units', 'import.unit.unknown', { unit });
    else if (owner !== input.corporation)
      issues.add('units', 'import.unit.elsewhere', { unit, date, owner, corporation: input.corporation });
  }
}

function checkPeriod({ from, to }: ImportBeginInput, issues: Issues): void {
  if (from == null || to == null) return issues.add('from', 'import.period.missing');
  const impossible = Object.entries({ from, to }).filter(([, day]) => !isCivilDate(day));
  for (const [field] of impossible) issues.add(field, 'outage.date.impossible');
  if (impossible.length > 0) return;
  if (from > to || daysOf(from, to) > MAX_DAYS) issues.add('to', 'import.period.reversed', { days: MAX_DAYS });
}

/**
 * Everything that is wrong with the statement, at once.
 * @param dated true for a kind of data that is about days
 * @param latest the latest instant a source can have been read at
 */
export function beginIssues(
  input: ImportBeginInput,
  { dated, units, latest }: { dated: boolean; units: UnitDirectory; latest: Date },
): readonly FieldIssue[] {
  const issues = issuesUnder('input');
  const source = input.source.trim();
  if (source === '' || source.length > MAX_SOURCE) issues.add('source', 'import.source.missing', { max: MAX_SOURCE });
  for (const field of ['source', 'clientRequestId'] as const)
    if (!isPlainText(input[field])) issues.add(field, 'import.characters', { field });
  if (!/^.{8,100}$/u.test(input.clientRequestId)) issues.add('clientRequestId', 'import.requestId.shape');
  if (Date.parse(input.readAt) > latest.getTime()) issues.add('readAt', 'import.readAt.future');
  checkUnits(input, units, issues);
  if (dated) checkPeriod(input, issues);
  return issues.list;
}

/** Two requests with one id must say the same. */
export function fingerprintOf({ kind, corporation, units, from, to, readAt, source }: ImportBeginInput): string {
  const statement = [kind, corporation, [...units].sort(), from ?? null, to ?? null, new Date(readAt).toISOString(), source.trim()];
  return sha256Hex(JSON.stringify(statement));
}
