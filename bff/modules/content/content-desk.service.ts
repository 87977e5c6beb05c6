import type { Speaker } from '../../platform/asker.ts';
import { countsOn } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { nextGeneration } from '../../platform/generation.store.ts';
import { newId } from '../../platform/ids.ts';
import { type InputProblem, inputProblem, type Issues, issuesUnder, refused } from '../../platform/problems.ts';
import { statedReader } from '../../platform/stated.ts';
import type { Locale } from '../../platform/texts.ts';
import type { ContentKind, ContentRecord, ContentText } from './content.ts';
import { hashOf, isArticle, leadsSomewhere, nameOf, renderText, type Rendering } from './content.render.ts';
import { existing, lockContent, putContent, retireRows, versionsOf } from './content-write.store.ts';

const ID = /^[a-z0-9-]{1,80}$/;
const SECTION = /^[a-z0-9-]{1,60}$/;
const MAX = { title: 160, summary: 300, source: 300, keyword: 60 } as const;
/** Lists of sources and of keywords. */
const MAX_LISTED = 30;

type Given = string | null | undefined;

export interface ContentTextInput {
  title: string;
  summary: string;
  markdown: string;
  sources: readonly string[];
  keywords?: readonly string[] | null | undefined;
}

export interface ContentPutInput {
  kind: ContentKind;
  id: string;
  section: string;
  order?: number | null | undefined;
  corporations: readonly Corporation[];
  validFrom?: Given;
  validTo?: Given;
  publishedOn?: Given;
  verifiedAt?: Given;
  vi: ContentTextInput;
  en: ContentTextInput;
}

/** An article as it stands now, for whoever has just changed it. */
export interface PublishedContent {
  __typename: 'PublishedContent';
  kind: ContentKind;
  id: string;
  /** False once it has been retired. */
  counts: boolean;
}

export interface ContentDeskDeps {
  database: Database;
  /** Ids of the services that texts may lead to. */
  serviceIds: ReadonlySet<string>;
  clock: Clock;
  /** Told after every change, so that no finished answer outlives it. */
  onCommit(): void;
}

function textOf(language: Locale, { title, summary, markdown, sources, keywords }: ContentTextInput, issues: Issues): ContentText {
  const { required } = statedReader(issues);
  const listed = (field: string, given: readonly string[], max: number): string[] => {
    if (given.length > MAX_LISTED) issues.add(`${language}.${field}`, 'publish.tooMany', { field, max: MAX_LISTED });
    return given.slice(0, MAX_LISTED).map((text, index) => required(`${language}.${field}.${index}`, text, max));
  };
  if (sources.length === 0) issues.add(`${language}.sources`, 'publish.missing', { field: 'sources' });
  return {
    title: required(`${language}.title`, title, MAX.title),
    summary: required(`${language}.summary`, summary, MAX.summary),
    markdown: markdown.trim(),
    sources: listed('sources', sources, MAX.source),
    imageAlt: null,
    keywords: listed('keywords', keywords ?? [], MAX.keyword),
  };
}

/** What the text is shown as; what would not be shown as it was meant is refused, as it is in the reference files. */
function rendered(language: Locale, text: ContentText, issues: Issues): Rendering {
  const rendering = renderText(text);
  if (rendering.faults.length > 0) issues.add(`${language}.markdown`, 'publish.markdown', { faults: rendering.faults.join(', ') });
  return rendering;
}

/** The operator's word on articles: it goes before the reference files, and outlives every start. */
export function contentDeskService({ database, serviceIds, clock, onCommit }: ContentDeskDeps) {
  function recordOf(input: ContentPutInput, issues: Issues): ContentRecord {
    const { day, days } = statedReader(issues);
    if (!ID.test(input.id)) issues.add('id', 'publish.slug', { field: 'id', max: 80 });
    if (!SECTION.test(input.section)) issues.add('section', 'publish.slug', { field: 'section', max: 60 });
    if (input.corporations.length === 0) issues.add('corporations', 'site.corporations.none');
    const publishedOn = day('publishedOn', input.publishedOn);
    if ((input.kind === 'NEWS') !== (publishedOn !== null))
      issues.add('publishedOn', input.kind === 'NEWS' ? 'publish.missing' : 'publish.newsAlone', { field: 'publishedOn' });
    const verifiedAt = day('verifiedAt', input.verifiedAt);
    return {
      kind: input.kind,
      id: input.id,
      section: input.section,
      position: input.order ?? 0,
      corporations: [...new Set(input.corporations)],
      ...days(day('validFrom', input.validFrom) ?? clock.today(), day('validTo', input.validTo)),
      publishedOn,
      provenance: verifiedAt === null ? 'UNVERIFIED' : 'VERIFIED',
      verifiedAt,
      imageFile: null,
      texts: { vi: textOf('vi', input.vi, issues), en: textOf('en', input.en, issues) },
    };
  }

  /** Links of ours that lead nowhere. */
  async function deadLinks(trx: Executor, links: readonly string[], itself: string): Promise<string[]> {
    const articles = await existing(trx, links.filter(isArticle));
    articles.add(itself);
    return links.filter((href) => !leadsSomewhere(href, { articles, serviceIds }));
  }

  return {
    /** States an article in both languages, whole; saying the same twice changes nothing. */
    async put({ locale }: Speaker, { input }: { input: ContentPutInput }): Promise<PublishedContent | InputProblem> {
      const issues = issuesUnder('input');
      const record = recordOf(input, issues);
      const renderings = { vi: rendered('vi', record.texts.vi, issues), en: rendered('en', record.texts.en, issues) };
      if (issues.list.length > 0) return inputProblem(locale, issues.list);
      await database.transaction('content.put', async (trx) => {
        await lockContent(trx);
        for (const language of ['vi', 'en'] as const)
          for (const href of await deadLinks(trx, renderings[language].inward, nameOf(record)))
            issues.add(`${language}.markdown`, 'publish.link', { href });
        if (issues.list.length > 0) return;
        const texts = { vi: renderings.vi.text, en: renderings.en.text };
        const now = clock.now();
        await putContent(trx, record, texts, { rowId: newId('ct', now), origin: 'OPERATOR', sha256: hashOf(record), now });
        await nextGeneration(trx);
      });
      if (issues.list.length > 0) return inputProblem(locale, issues.list);
      onCommit();
      return { __typename: 'PublishedContent', kind: record.kind, id: record.id, counts: countsOn(clock.today(), record) };
    },

    /** Takes an article out of sight with all its versions, whoever wrote them; no start brings it back. */
    async retire(
      { locale }: Speaker,
      { input: { kind, id } }: { input: { kind: ContentKind; id: string } },
    ): Promise<PublishedContent | InputProblem> {
      const isKnown =
        ID.test(id) &&
        (await database.transaction('content.retire', async (trx) => {
          await lockContent(trx);
          const versions = [...(await versionsOf(trx, 'REFERENCE', { kind, id })), ...(await versionsOf(trx, 'OPERATOR', { kind, id }))];
          const standing = versions.filter(({ retiredBy }) => retiredBy !== 'OPERATOR').map(({ rowId }) => rowId);
          await retireRows(trx, standing, 'OPERATOR', clock.now());
          if (standing.length > 0) await nextGeneration(trx);
          return versions.length > 0;
        }));
      if (!isKnown) return refused(locale, ['input', 'id'], 'publish.unknown');
      onCommit();
      return { __typename: 'PublishedContent', kind, id, counts: false };
    },
  };
}

export type ContentDeskService = ReturnType<typeof contentDeskService>;
