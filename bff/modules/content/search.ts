import { CONTENT_KINDS } from './content.ts';

export const SEARCH_KINDS = [...CONTENT_KINDS, 'PLACE', 'UNIT'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string;
  summary: string;
  section: string | null;
  score: number;
}
