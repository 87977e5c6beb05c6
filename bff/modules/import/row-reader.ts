import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import type { FieldTextKey } from '../../platform/texts.ts';
import { lengthOf } from '../../platform/typed-text.ts';
import { normaliseAreaCode } from './area-code.ts';

/** Reads single rows of an import. Pure: a row is either good, or comes back with every reason at once. */

export type Cell = string | null | undefined;

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
  source: string;
  /** Whether there is a commune with this code today. */
  isCommune(code: string): boolean;
  /** Day on which the source was read. */
  readOn: CivilDate;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const VIETNAM = '+07:00';

/** RFC 3339, or a date and time without offset, which is Vietnamese time. Null for anything else, also for 30 February. */
export function parseInstant(text: string): string | null {
  const match = INSTANT.exec(text);
  if (!match?.[1] || !isCivilDate(match[1])) return null;
  return new Date(`${match[1]}T${match[2]}:${match[3]}:${match[4] ?? '00'}${match[5] ?? VIETNAM}`).toISOString();
}

export function rowReader() {
  const reasons: RowReason[] = [];
  const complain = (key: FieldTextKey, values?: RowReason['values']): void => void reasons.push(values ? { key, values } : { key });
  /** One line of visible text; null where the cell is empty. */
  const optional = (field: string, cell: Cell, max: number): string | null => {
    const text = (cell ?? '')
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (!isPlainText(cell ?? '')) complain('import.characters', { field });
    if (lengthOf(text) > max) complain('import.row.tooLong', { field, max });
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
  /** A book is told by its code and nothing else: letters in one case, no blanks. */
  const book = (cell: Cell): string | null => (optional('book_code', cell, 40) ?? '').replace(/\s/g, '').toUpperCase() || null;
  return { reasons, complain, optional, required, instant, unit, area, book };
}

export const checked = <Row>(row: Row, reasons: RowReason[]): Checked<Row> =>
  reasons.length > 0 ? { row: null, reasons } : { row, reasons: null };
