import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Locale } from '../../platform/texts.ts';
import type { ContentKind } from '../../reference/content.ts';
import type { TextBlock } from './text-block.ts';

export const CONTENT_KINDS = ['GUIDE', 'NEWS', 'FAQ'] as const satisfies readonly ContentKind[];
export type { ContentKind };

/** Who said so. What the operator says goes before what the reference files say. */
export type Origin = 'REFERENCE' | 'OPERATOR';

/** By what a row is known to those who write it. */
export interface ContentKey {
  kind: ContentKind;
  id: string;
  validFrom: CivilDate;
}

/** An article as somebody wrote it, in both languages. */
export interface ContentRecord extends ContentKey {
  section: string;
  /** Within the section, lowest first. */
  position: number;
  corporations: readonly Corporation[];
  validTo: CivilDate | null;
  /** News alone. */
  publishedOn: CivilDate | null;
  provenance: 'VERIFIED' | 'UNVERIFIED';
  verifiedAt: CivilDate | null;
  imageFile: string | null;
  texts: Record<Locale, ContentText>;
}

export interface ContentText {
  title: string;
  summary: string;
  markdown: string;
  sources: readonly string[];
  imageAlt: string | null;
  keywords: readonly string[];
}

/** What is stored beside a text: made from it once, when it is taken in. */
export interface RenderedText {
  blocks: TextBlock[];
  /** To other articles: `guide:…`, `faq:…`, `news:…`. */
  links: string[];
  /** Folded: title and keywords, by which it is found also with typing mistakes. */
  heading: string;
  /** Folded: summary and body. */
  words: string;
}

/** For whom and when something is looked up. */
export interface Reader {
  corporations: readonly Corporation[];
  language: Locale;
  day: CivilDate;
}

/** An article as one reader finds it. */
export interface FoundContent {
  kind: ContentKind;
  id: string;
  section: string;
  position: number;
  corporations: Corporation[];
  validFrom: CivilDate;
  validTo: CivilDate | null;
  publishedOn: CivilDate | null;
  provenance: 'VERIFIED' | 'UNVERIFIED';
  verifiedAt: CivilDate | null;
  imageFile: string | null;
  title: string;
  summary: string;
  blocks: TextBlock[];
  sources: string[];
  imageAlt: string | null;
  /** Those of its links that lead this reader somewhere. */
  reachable: string[];
}
