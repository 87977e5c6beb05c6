import type { FieldTextKey } from '../../platform/texts.ts';
import { customerCodeShape, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import { type CivilDate, endOfDay, isCivilDate, startOfDay } from '../../platform/civil-date.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { normaliseAreaCode } from './area-code.ts';
import type { OutageKind } from '../outage/outage.port.ts';
import { isCommuneCode } from '../../platform/unit-code.ts';

/** Rules for single rows of an import. Pure: a row is either good, or comes back with every reason at once. */

type Cell = string | null | undefined;

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

export interface SupplyPointRowInput {
  row: number;
  customerCode?: Cell;
  unitCode?: Cell;
  areaCode?: Cell;
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

export interface SupplyPointRow {
  row: number;
  customerCode: string;
  unitCode: string;
  areaCode: string | null;
}

export interface RowReason {
  key: FieldTextKey;
  values?: Record<string, string | number>;
}

export type Checked<Row> = { row: Row; reasons: null } | { row: null; reasons: RowReason[] };

/** What the import stated it covers. */
export interface RowScope {
  units: ReadonlySet<string>;
  coversFrom: CivilDate;
  coversTo: CivilDate;
}

const KINDS: readonly string[] = ['PLANNED', 'URGENT', 'REDUCTION'] satisfies OutageKind[];
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const VIETNAM = '+07:00';

/** RFC 3339, or a date and time without offset, which is Vietnamese time. Null for anything else, also for 30 February. */
export function parseInstant(text: string): string | null {
  const match = INSTANT.exec(text);
  if (!match?.[1] || !isCivilDate(match[1])) return null;
  return new Date(`${match[1]}T${match[2]}:${match[3]}:${match[4] ?? '00'}${match[5] ?? VIETNAM}`).toISOString();
}

function reader() {
  const reasons: RowReason[] = [];
  const complain = (key: FieldTextKey, values?: RowReason['values']): void => void reasons.push(values ? { key, values } : { key });
  /** One line of visible text; null where the cell is empty. */
  const optional = (field: string, cell: Cell, max: number): string | null => {
    const text = (cell ?? '')
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (!isPlainText(cell ?? '')) complain('import.characters', { field });
    if (text.length > max) complain('import.row.tooLong', { field, max });
    return text === '' ? null : text;
  };
  const required = (field: string, cell: Cell, max: number): string => {
    const text = optional(field, cell, max);
    if (text === null) complain('import.row.missing', { field });
    return text ?? '';
  };
  const instant = (field: string, text: string | null): string | null => {
    const parsed = text === null ? null : parseInstant(text);
    if (text !== null && text !== '' && parsed === null) complain('import.row.instant', { field });
    return parsed;
  };
  const unit = (cell: Cell, units: ReadonlySet<string>): string => {
    const code = required('unit_code', cell, 20).toUpperCase();
    if (code !== '' && !units.has(code)) complain('import.row.unitNotCovered', { unit: code });
    return code;
  };
  /** Lists and schedules meet by this code: one way of writing it. */
  const area = (cell: Cell): string | null => normaliseAreaCode(optional('area_code', cell, 60) ?? '') || null;
  return { reasons, complain, optional, required, instant, unit, area };
}

const checked = <Row>(row: Row, reasons: RowReason[]): Checked<Row> =>
  reasons.length > 0 ? { row: null, reasons } : { row, reasons: null };

export function checkOutageRow(input: OutageRowInput, scope: RowScope): Checked<OutageRow> {
  const { reasons, complain, optional, required, instant, unit, area } = reader();
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
  const row = {
    row: input.row,
    scheduleId,
    unitCode,
    areaCode,
    areaName,
    communeCode,
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

export function checkSupplyPointRow(input: SupplyPointRowInput, { units }: Pick<RowScope, 'units'>): Checked<SupplyPointRow> {
  const { reasons, complain, required, unit, area } = reader();
  const customerCode = normaliseCustomerCode(required('customer_code', input.customerCode, 40));
  if (customerCode !== '' && customerCodeShape(customerCode) === 'refused') complain('import.row.customerCode');
  const unitCode = unit(input.unitCode, units);
  const areaCode = area(input.areaCode);
  return checked({ row: input.row, customerCode, unitCode, areaCode }, reasons);
}
