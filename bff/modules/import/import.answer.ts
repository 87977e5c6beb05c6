import type { Corporation } from '../../platform/corporation.ts';
import type { ImportKindName } from './import.kind.ts';
import type { StoredRun } from './import.store.ts';

export interface ImportRun {
  __typename: 'ImportRun';
  id: string;
  kind: ImportKindName;
  corporation: Corporation;
  source: string;
  readAt: string;
  from: string | null;
  to: string | null;
  units: string[];
  /** Those of which a row was rejected: of them, silence means nothing. */
  unitsInDoubt: string[];
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

export const toImportRun = ({ fingerprint: _, ...run }: StoredRun): ImportRun => ({ __typename: 'ImportRun', ...run });
