import { createHash } from 'node:crypto';
import type { FieldIssue } from '../../platform/problems.ts';
import { type CivilDate, civilDateOf, daysOf, isCivilDate } from '../../platform/civil-date.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';

/** What an import states before it sends a row, and whether that can be true. Pure. */

export type ImportKind = 'OUTAGES' | 'SUPPLY_POINTS';

export interface ImportBeginInput {
  kind: ImportKind;
  corporation: Corporation;
  /** Every unit that the data covers, also those without a row. */
  units: readonly string[];
  /** First and last day covered; outages only. */
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

const at = (field: string, key: FieldIssue['key'], values?: FieldIssue['values']): FieldIssue => ({
  path: ['input', field],
  key,
  ...(values ? { values } : {}),
});

function unitIssues(input: ImportBeginInput, units: UnitDirectory): FieldIssue[] {
  if (input.units.length < 1 || input.units.length > MAX_UNITS) return [at('units', 'import.units.count', { max: MAX_UNITS })];
  const date = civilDateOf(input.readAt);
  return input.units.flatMap((code) => {
    const owner = units.find(code, date)?.corporation;
    if (owner === undefined) return [at('units', 'import.unit.unknown', { unit: code })];
    return owner === input.corporation
      ? []
      : [at('units', 'import.unit.elsewhere', { unit: code, date, owner, corporation: input.corporation })];
  });
}

function periodIssues({ kind, from, to }: ImportBeginInput): FieldIssue[] {
  if (kind !== 'OUTAGES') return [];
  if (from == null || to == null) return [at('from', 'import.period.missing')];
  const impossible = [at('from', 'outage.date.impossible'), at('to', 'outage.date.impossible')].filter(
    (_, index) => !isCivilDate(index === 0 ? from : to),
  );
  if (impossible.length > 0) return impossible;
  return from > to || daysOf(from, to) > MAX_DAYS ? [at('to', 'import.period.reversed', { days: MAX_DAYS })] : [];
}

/** Everything that is wrong with the statement, at once. @param latest the latest instant a source can have been read at */
export function beginIssues(input: ImportBeginInput, units: UnitDirectory, latest: Date): FieldIssue[] {
  const source = input.source.trim();
  return [
    ...(source === '' || source.length > MAX_SOURCE ? [at('source', 'import.source.missing', { max: MAX_SOURCE })] : []),
    ...(['source', 'clientRequestId'] as const)
      .filter((field) => !isPlainText(input[field]))
      .map((field) => at(field, 'import.characters', { field })),
    ...(/^.{8,100}$/u.test(input.clientRequestId) ? [] : [at('clientRequestId', 'import.requestId.shape')]),
    ...(Date.parse(input.readAt) > latest.getTime() ? [at('readAt', 'import.readAt.future')] : []),
    ...unitIssues(input, units),
    ...periodIssues(input),
  ];
}

/** Two requests with one id must say the same. */
export function fingerprintOf({ kind, corporation, units, from, to, readAt, source }: ImportBeginInput): string {
  const statement = [kind, corporation, [...units].sort(), from ?? null, to ?? null, new Date(readAt).toISOString(), source.trim()];
  return createHash('sha256').update(JSON.stringify(statement)).digest('hex');
}
