import type { Corporation } from '../unit/corporation.ts';
import type { ImportKind } from './import.begin.ts';
import type { ImportRunRow } from './import.store.ts';

export interface ImportRun {
  __typename: 'ImportRun';
  id: string;
  kind: ImportKind;
  corporation: Corporation;
  source: string;
  readAt: string;
  from: string | null;
  to: string | null;
  units: string[];
  status: 'OPEN' | 'COMMITTED' | 'ABANDONED';
  rows: number;
  added: number;
  changed: number;
  cancelled: number;
  begunAt: string;
  finishedAt: string | null;
}

export interface RejectedRow {
  row: number;
  reasons: string[];
}

export interface ImportBatch {
  __typename: 'ImportBatch';
  /** Rows the import holds by now; stated again at the commit. */
  rows: number;
  rejected: RejectedRow[];
}

export const toImportRun = (row: ImportRunRow): ImportRun => ({
  __typename: 'ImportRun',
  id: row.id,
  kind: row.kind as ImportKind,
  corporation: row.corporation as Corporation,
  source: row.source,
  readAt: row.read_at,
  from: row.covers_from,
  to: row.covers_to,
  units: row.units,
  status: row.status as ImportRun['status'],
  rows: row.row_count,
  added: row.added,
  changed: row.changed,
  cancelled: row.cancelled,
  begunAt: row.begun_at,
  finishedAt: row.finished_at,
});
