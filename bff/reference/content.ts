import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { CORPORATIONS } from '../platform/corporation.ts';
import type { Locale } from '../platform/texts.ts';
import { checkShape, civilDate, provenance, ReferenceDataError, sources } from './dated.ts';

/** Articles: `content/{kind}/{id}.{language}.md`, or `{id}.{first day}.{language}.md` where one follows another under its id. */
export const CONTENT_FOLDER = fileURLToPath(new URL('content/', import.meta.url));

const FOLDERS = { guide: 'GUIDE', faq: 'FAQ', news: 'NEWS' } as const;
const FILE_NAME = /^([a-z0-9-]{1,80})(?:\.(\d{4}-\d{2}-\d{2}))?\.(vi|en)\.md$/;
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

const word = z.string().trim().min(1);
const frontMatter = z
  .strictObject({
    title: word.max(160),
    summary: word.max(300),
    section: z.string().regex(/^[a-z0-9-]{1,60}$/),
    corporations: z.array(z.enum(CORPORATIONS)).min(1),
    order: z.number().int(),
    validFrom: civilDate,
    validTo: civilDate.nullable(),
    publishedOn: civilDate.optional(),
    sources,
    provenance,
    verifiedAt: civilDate.nullable(),
    keywords: z.array(word),
    image: z.strictObject({ file: z.string().regex(/^images\/[a-z0-9-]+\.(png|jpg|webp)$/), alt: word }).nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, 'validTo is before validFrom');

export type ContentKind = (typeof FOLDERS)[keyof typeof FOLDERS];
export type ContentHead = z.infer<typeof frontMatter>;

/** One file: an article in one language. */
export interface ContentFile {
  /** Relative to `bff/reference/`, for whoever has to mend it. */
  file: string;
  kind: ContentKind;
  id: string;
  language: Locale;
  head: ContentHead;
  markdown: string;
}

export function checkContentFile(file: string, text: string): ContentFile {
  const [folder = '', name = ''] = file.split('/').slice(-2);
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder as keyof typeof FOLDERS] : undefined;
  const [, id, firstDay, language] = FILE_NAME.exec(name) ?? [];
  if (!kind || !id) throw new ReferenceDataError(file, 'name', 'articles are named {kind}/{id}.vi.md and {kind}/{id}.en.md');
  const [, yaml, markdown] = FRONT_MATTER.exec(text) ?? [];
  if (yaml === undefined || markdown === undefined) throw new ReferenceDataError(file, 'front matter', 'stands between two lines of ---');
  const head = checkShape(file, frontMatter, readYaml(file, yaml), 'front matter');
  if (firstDay !== undefined && firstDay !== head.validFrom)
    throw new ReferenceDataError(file, 'validFrom', `is ${head.validFrom}, the file's name says ${firstDay}`);
  if ((kind === 'NEWS') !== (head.publishedOn !== undefined))
    throw new ReferenceDataError(file, 'publishedOn', kind === 'NEWS' ? 'news needs the day of its publication' : 'is for news alone');
  return { file, kind, id, language: language as Locale, head, markdown: markdown.trim() };
}

/** YAML 1.2, where a date is text. */
function readYaml(file: string, text: string): unknown {
  try {
    return parseYaml(text, { schema: 'core', maxAliasCount: 0 });
  } catch (error) {
    throw new ReferenceDataError(file, 'front matter', (error as Error).message.split('\n')[0] ?? 'is no YAML');
  }
}

/** Every article of a folder, checked each by itself. */
export function readContent(folder = CONTENT_FOLDER): ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => checkContentFile(`content/${name}`, readFileSync(`${folder}/${name}`, 'utf8')));
}
