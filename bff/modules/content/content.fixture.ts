import { checkContentFile, type ContentFile } from '../../reference/content.ts';

/** Front matter and text of an article; both languages say the same unless told otherwise. */
export interface Draft {
  /** `faq/peak-hours`, or `faq/peak-hours.2027-01-01`. */
  name: string;
  title?: string;
  summary?: string;
  section?: string;
  corporations?: string[];
  order?: number;
  validFrom?: string;
  validTo?: string | null;
  publishedOn?: string;
  keywords?: string[];
  image?: string;
  body?: string;
  english?: { title?: string; body?: string };
}

export function articleText(draft: Omit<Draft, 'name' | 'english'>): string {
  const quoted = JSON.stringify;
  return [
    '---',
    `title: ${quoted(draft.title ?? 'Một bài thử')}`,
    `summary: ${quoted(draft.summary ?? 'Tóm tắt.')}`,
    `section: ${draft.section ?? 'outage'}`,
    `corporations: ${quoted(draft.corporations ?? ['EVNSPC', 'EVNHANOI'])}`,
    `order: ${draft.order ?? 10}`,
    `validFrom: ${draft.validFrom ?? '2026-01-01'}`,
    `validTo: ${draft.validTo ?? 'null'}`,
    ...(draft.publishedOn ? [`publishedOn: ${draft.publishedOn}`] : []),
    'sources: ["Nguồn thử"]',
    'provenance: UNVERIFIED',
    'verifiedAt: null',
    `keywords: ${quoted(draft.keywords ?? [])}`,
    `image: ${draft.image ? `{file: ${draft.image}, alt: "Hình thử"}` : 'null'}`,
    '---',
    '',
    draft.body ?? 'Nội dung thử.',
    '',
  ].join('\n');
}

/** Reference files as if they lay in the folder. */
export const articles = (drafts: readonly Draft[]): ContentFile[] =>
  drafts.flatMap(({ name, english, ...draft }) => [
    checkContentFile(`content/${name}.vi.md`, articleText(draft)),
    checkContentFile(`content/${name}.en.md`, articleText({ ...draft, ...english })),
  ]);
