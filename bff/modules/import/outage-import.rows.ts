import { endOfDay, startOfDay } from '../../platform/civil-date.ts';
import { isCommuneCode } from '../../platform/unit-code.ts';
import type { OutageKind } from '../outage/outage.port.ts';
import { type Cell, type Checked, checked, rowReader, type RowScope } from './row-reader.ts';

/** Rows of a schedule of interruptions. Pure. */

/** As it arrives: text, whatever the file says. */
export interface OutageRowInput {
  row: number;
  scheduleId?: Cell;
  unitCode?: Cell;
  areaCode?: Cell;
  areaName?: Cell;
  communeCode?: Cell;
  startsAt?: Cell;
  endsAt?: Cell;
  kind?: Cell;
  reason?: Cell;
}

export interface OutageRow {
  row: number;
  scheduleId: string;
  unitCode: string;
  areaCode: string | null;
  areaName: string;
  communeCode: string | null;
  startsAt: string;
  endsAt: string | null;
  kind: OutageKind;
  reason: string | null;
}

const KINDS: readonly string[] = ['PLANNED', 'URGENT', 'REDUCTION'] satisfies OutageKind[];

export function checkOutageRow(input: OutageRowInput, scope: RowScope): Checked<OutageRow> {
  const { reasons, complain, optional, required, instant, unit, area } = rowReader();
  const scheduleId = required('schedule_id', input.scheduleId, 100);
  const unitCode = unit(input.unitCode, scope.units);
  const areaCode = area(input.areaCode);
  const areaName = required('area_name', input.areaName, 500);
  const communeCode = optional('commune_code', input.communeCode, 20);
  if (communeCode !== null && !isCommuneCode(communeCode)) complain('import.row.communeCode');
  const startsAt = instant('starts_at', required('starts_at', input.startsAt, 40));
  const endsAt = instant('ends_at', optional('ends_at', input.endsAt, 40));
  const kind = required('kind', input.kind, 20).toUpperCase();
  if (kind !== '' && !KINDS.includes(kind)) complain('import.row.kind');
  const reason = optional('reason', input.reason, 500);
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) complain('import.row.endBeforeStart');
  else if (startsAt !== null && !touches(startsAt, endsAt, scope))
    complain('import.row.periodNotCovered', { from: scope.coversFrom, to: scope.coversTo });
  // A commune that there is not (any more) places nothing: the interruption then may concern every commune of its unit.
  const knownCommune = communeCode !== null && scope.isCommune(communeCode) ? communeCode : null;
  const row = {
    row: input.row,
    scheduleId,
    unitCode,
    areaCode,
    areaName,
    communeCode: knownCommune,
    startsAt: startsAt ?? '',
    endsAt,
    kind: kind as OutageKind,
    reason,
  };
  return checked(row, reasons);
}

function touches(startsAt: string, endsAt: string | null, { coversFrom, coversTo }: RowScope): boolean {
  return startsAt < endOfDay(coversTo).toISOString() && (endsAt === null || endsAt > startOfDay(coversFrom).toISOString());
}
