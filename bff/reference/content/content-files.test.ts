/** What a reader can count on in every text: two languages, links that lead somewhere, sentences that a grandmother can follow. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { readServices } from '../services.ts';

const FOLDER = new URL('./', import.meta.url);
const KINDS = ['guide', 'faq', 'news'] as const;
const KEYS = 'title summary section corporations order validFrom validTo sources provenance verifiedAt keywords image'.split(' ');
const LONGEST_SENTENCE = 25;
const SENTENCE_END = /(?<=[.!?…][”"]?)\s+(?=[“"(]?[\p{Lu}\d])/u;

interface Text {
  name: string;
  kind: string;
  lang: string;
  head: Map<string, string>;
  body: string;
}

/** Front matter by its first-level keys, as written; lists in several lines are joined. */
function headOf(block: string): Map<string, string> {
  const pairs = block.split(/\n(?=\S)/).map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1).trim()]);
  return new Map(pairs as [string, string][]);
}

function read(kind: string, file: string): Text {
  const [, head = '', ...body] = readFileSync(new URL(`${kind}/${file}`, FOLDER), 'utf8').split(/^---\n/m);
  const [id = '', lang = ''] = file.replace(/\.md$/, '').split('.');
  return { name: `${kind}:${id}`, kind, lang, head: headOf(head.trim()), body: body.join('---\n') };
}

const texts = KINDS.flatMap((kind) => readdirSync(new URL(kind, FOLDER)).map((file) => read(kind, file)));
const byLanguage = (lang: string): Map<string, Text> =>
  new Map(texts.filter((text) => text.lang === lang).map((text) => [text.name, text]));
const vietnamese = byLanguage('vi');
const english = byLanguage('en');
const publishers = (text: Text | undefined): string[] => text?.head.get('corporations')?.match(/\w+/g) ?? [];
const serviceIds = new Set(readServices().services.map(({ id }) => `service:${id}`));

/** Where a link leads nobody: to nothing, to a text not shown to the same customers, or outside without a secure address. */
function deadLinks({ body, ...text }: Text): string[] {
  const known = text.lang === 'vi' ? vietnamese : english;
  const targets = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^widget:evn-[a-z-]+$/.test(target) || serviceIds.has(target) || target.startsWith('https://')) return false;
    const readers = publishers(known.get(target));
    return !publishers({ body, ...text }).every((corporation) => readers.includes(corporation));
  });
}

/** Sentences, list items, headings and table cells, without their marks. */
function sentencesOf({ head, body }: Text): string[] {
  const plain = body.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`#]/g, '');
  const blocks = plain
    .split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\. ))/)
    .flatMap((block) => (block.trim().startsWith('|') ? block.split('|') : [block]));
  const said = blocks.map((block) => block.trim().replace(/^(-|\d+\.)\s+/, ''));
  return [head.get('title') ?? '', head.get('summary') ?? '', ...said].flatMap((block) => block.split(SENTENCE_END));
}

const words = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

describe('every text of the public counter', () => {
  it('exists in Vietnamese and English, with the same place, dates and publishers', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    const shared = ['section', 'corporations', 'order', 'validFrom', 'validTo', 'publishedOn', 'provenance', 'verifiedAt'];
    const facts = (text: Text | undefined) => shared.map((key) => text?.head.get(key));
    for (const [name, text] of vietnamese) expect(facts(english.get(name)), name).toEqual(facts(text));
  });

  it.each(texts.map((text) => [`${text.name} (${text.lang})`, text] as const))('%s keeps the rules', (_, text) => {
    const { kind, head, body } = text;
    expect([...head.keys()].sort()).toEqual([...KEYS, ...(kind === 'news' ? ['publishedOn'] : [])].sort());
    expect(CORPORATIONS).toEqual(expect.arrayContaining(publishers(text)));
    expect(publishers(text)).not.toEqual([]);
    expect(head.get('sources')).toMatch(/^- \S/);
    expect(head.get('summary')?.length).toBeLessThanOrEqual(162);
    expect(body).not.toMatch(/<[a-z/!]/i);
    expect(deadLinks(text)).toEqual([]);
    expect(sentencesOf(text).filter((sentence) => words(sentence) > LONGEST_SENTENCE)).toEqual([]);
  });

  it('answers at least 40 questions', () => {
    expect([...vietnamese.values()].filter(({ kind }) => kind === 'faq').length).toBeGreaterThanOrEqual(40);
  });

  it('shows in title and first line that a sample is a sample, and only then', () => {
    const isSample = ({ name }: Text) => name.startsWith('news:sample-');
    for (const text of texts) {
      const mark = text.lang === 'vi' ? /\(bài mẫu\)"?$/ : /\(sample\)"?$/;
      expect(mark.test(text.head.get('title') ?? ''), text.name).toBe(isSample(text));
      if (isSample(text)) expect(text.body.trim().split('\n')[0]).toMatch(/\*\*(bài mẫu|sample)\*\*/);
    }
  });

  it('names no year in a title about supply, whose section is named by the year already', () => {
    const titles = texts
      .filter(({ kind, head }) => kind === 'news' && head.get('section') === 'supply')
      .map(({ head }) => head.get('title'));
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).not.toMatch(/\b20\d\d\b/);
  });
});

it('draws a picture for every article: one each, plain shapes without text, script or outside reference', () => {
  const drawings = readdirSync(new URL('images', FOLDER)).map((file) => `images/${file}`);
  const named = [...vietnamese.values()].flatMap(({ head }) => /file: (\S+),/.exec(head.get('image') ?? '')?.[1] ?? []);
  expect(named.sort()).toEqual(drawings.sort());
  expect(named).toHaveLength([...vietnamese.values()].filter(({ kind }) => kind === 'news').length);
  for (const file of drawings) {
    const drawing = readFileSync(new URL(file, FOLDER), 'utf8');
    expect(drawing).toContain('viewBox="0 0 640 360"');
    expect(drawing, file).not.toMatch(/<(text|script|image|style|use|foreignObject)|href|url\(|\son\w+=/i);
  }
});
