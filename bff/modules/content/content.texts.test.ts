/** What readers can count on in every article of `bff/reference/content/`, beyond what the loader demands of any article. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_FOLDER, type ContentFile, readContent } from '../../reference/content.ts';
import { contentRecords } from './content.reference.ts';
import { isArticle } from './content.render.ts';
import { renderMarkdown } from './markdown.ts';
import { linksOf, type TextBlock } from './text-block.ts';

const SECTIONS = {
  GUIDE: [
    ...['about', 'privacy', 'service-standards', 'procedures', 'ways-to-pay', 'how-a-bill-is-computed', 'rooftop-solar'],
    ...['grid-design-rules', 'equipment-standards', 'advice-on-use', 'electrical-safety', 'sms-queries', 'e-invoices'],
  ],
  FAQ: ['outage', 'bill', 'payment', 'tariff', 'connection', 'contract', 'solar', 'account', 'safety', 'scam'],
  NEWS: ['news', 'safety-saving', 'customer-thanks', 'supply'],
};
/** Fewer than the loader allows: a list of articles on a phone shows all of it. */
const LONGEST_SUMMARY = 160;
/** Words of one sentence; in Vietnamese these are syllables. A reader of 70 keeps no more in mind. */
const LONGEST_SENTENCE = 25;
const SENTENCE_END = /(?<=[.!?…][”"]?)\s+(?=[“"(]?[\p{Lu}\d])/u;

const files = readContent();
const articles = contentRecords(files).map(({ record }) => record);
const articleAt = new Map(articles.map((article) => [`${article.kind.toLowerCase()}:${article.id}`, article]));
const blocksOf = ({ markdown }: ContentFile): TextBlock[] => renderMarkdown(markdown).blocks;
const sectionsOf = (kind: keyof typeof SECTIONS): Set<string> => new Set(articles.filter((a) => a.kind === kind).map((a) => a.section));

/** Links to articles that some readers of this one are not shown. */
function linksHiddenFromSome(file: ContentFile): string[] {
  return linksOf(blocksOf(file)).filter((href) => {
    const readers = articleAt.get(href)?.corporations ?? [];
    return isArticle(href) && !file.head.corporations.every((corporation) => readers.includes(corporation));
  });
}

/** Sentences of the text, its items and cells, and of what lists show of it. */
function sentencesOf({ head, ...file }: ContentFile): string[] {
  const bodies = blocksOf({ head, ...file }).flatMap(({ spans, rows }) => [
    spans,
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell.spans)),
  ]);
  const said = bodies.map((spans) => spans.map(({ text }) => text).join(''));
  return [head.title, head.summary, ...said].flatMap((text) => text.split(SENTENCE_END));
}

const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

describe.each(['GUIDE', 'FAQ', 'NEWS'] as const)('%s', (kind) => {
  it('fills each of its sections, and no other', () => {
    expect([...sectionsOf(kind)].sort()).toEqual(SECTIONS[kind].toSorted());
  });
});

it.each(files.map((file) => [file.file, file] as const))('%s is short, and leads all its readers somewhere', (_, file) => {
  expect(file.head.summary.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  expect(sentencesOf(file).filter((sentence) => wordsOf(sentence) > LONGEST_SENTENCE)).toEqual([]);
  expect(linksHiddenFromSome(file)).toEqual([]);
});

it('answers at least 40 questions', () => {
  expect(articles.filter(({ kind }) => kind === 'FAQ').length).toBeGreaterThanOrEqual(40);
});

it('differs where corporations differ: each tells about itself, EVNSPC and EVNHANOI have their own standards and ways to pay', () => {
  const own = (section: string) =>
    articles
      .filter((article) => article.section === section && article.corporations.length === 1)
      .flatMap(({ corporations }) => corporations);
  expect(own('about').sort()).toEqual(['EVNCPC', 'EVNHANOI', 'EVNHCMC', 'EVNNPC', 'EVNSPC']);
  for (const section of ['service-standards', 'ways-to-pay']) expect(own(section)).toEqual(expect.arrayContaining(['EVNSPC', 'EVNHANOI']));
});

it('says in title and first line that a sample is a sample, and only then', () => {
  for (const { id, head, language, markdown, file } of files) {
    const isSample = id.startsWith('sample-');
    expect(head.title.endsWith(language === 'vi' ? '(bài mẫu)' : '(sample)'), file).toBe(isSample);
    if (isSample) expect(markdown.split('\n')[0], file).toMatch(/\*\*(bài mẫu|sample)\*\*/);
  }
});

it('names no year in a title about supply, whose section carries the year already', () => {
  for (const { head } of files.filter(({ kind, head }) => kind === 'NEWS' && head.section === 'supply'))
    expect(head.title).not.toMatch(/\b20\d\d\b/);
});

it('draws a picture for every article of the news: one each, wide and light', () => {
  const drawings = readdirSync(`${CONTENT_FOLDER}images`).map((name) => `images/${name}`);
  const news = articles.filter(({ kind }) => kind === 'NEWS');
  expect(news.map(({ imageFile }) => imageFile).sort()).toEqual(drawings.sort());
  for (const name of drawings) {
    const drawing = readFileSync(`${CONTENT_FOLDER}${name}`);
    expect([name, drawing.readUInt32BE(16), drawing.readUInt32BE(20)]).toEqual([name, 1280, 720]);
    expect(drawing.length, name).toBeLessThan(40 * 1024);
  }
});
