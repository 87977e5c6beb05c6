import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Every sentence of the kit: the shared ones, and the packs of widgets and of the pieces that they share. */

/** As `widgets/core/localize.ts` has them. */
type Message = string | { readonly one?: string; readonly other: string };
type Sentences = Readonly<Record<string, Message>>;
interface MessagePack {
  readonly vi: Sentences;
  readonly en: () => Promise<Sentences>;
  readonly dialects?: Readonly<Record<string, Sentences>>;
}
interface Pack {
  readonly name: string;
  /** Widget or shared piece. */
  readonly folder: string;
  readonly pack: MessagePack;
}

const root = join(import.meta.dirname, '../widgets');
const load = async (file: string): Promise<object> => (await import(pathToFileURL(join(root, file)).href)) as object;
const isPack = (value: unknown): value is MessagePack => typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

const files = globSync('{*,shared/*}/*.vi.ts', { cwd: root }).filter((file) => dirname(file) !== 'locales');
const packs: Pack[] = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(await load(file))
        .filter((entry): entry is [string, MessagePack] => isPack(entry[1]))
        .map(([name, pack]) => ({ name: `${name} in ${file}`, folder: dirname(file), pack })),
    ),
  )
).flat();
const { vi } = (await load('locales/vi.ts')) as { vi: Sentences };
const { en } = (await load('locales/en.ts')) as { en: Sentences };
const { formMessages } = (await load('core/form-messages.ts')) as { formMessages: MessagePack };
const shared: Pack[] = [
  { name: 'shared sentences', folder: 'locales', pack: { vi, en: () => Promise.resolve(en) } },
  { name: 'sentences of forms', folder: 'locales', pack: formMessages },
];

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message): string[] =>
  [
    ...new Set(
      forms(message)
        .join(' ')
        .match(/\{\w+\}/g),
    ),
  ].sort();

describe.each([...packs, ...shared])('$name', ({ pack }) => {
  it('has every sentence in both languages, asking for the same values', async () => {
    const english: Sentences = await pack.en();
    for (const [key, message] of Object.entries(pack.vi)) {
      expect(english[key], `${key} in English`).toBeDefined();
      expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(message));
      for (const form of [...forms(message), ...forms(english[key] ?? '')]) expect(form.trim(), key).not.toBe('');
    }
  });

  it('changes only known sentences for a dialect, asking for nothing else', () => {
    for (const words of Object.values(pack.dialects ?? {}))
      for (const [key, message] of Object.entries(words)) {
        expect(pack.vi[key], key).toBeDefined();
        const unknown = placeholders(message).filter((name) => !placeholders(pack.vi[key] ?? '').includes(name));
        expect(unknown, key).toEqual([]);
      }
  });
});

describe('packs', () => {
  it('stand in every file of sentences', () => {
    expect([...new Set(packs.map(({ name }) => name.replace(/^.* in /, '')))].sort()).toEqual([...files].sort());
  });

  it('have no English sentence that nothing asks for', async () => {
    for (const file of globSync('{*,shared/*}/*.en.ts', { cwd: root }).filter((path) => dirname(path) !== 'locales')) {
      const known = packs.filter(({ folder }) => folder === dirname(file)).flatMap(({ pack }) => Object.keys(pack.vi));
      const { en: english } = (await load(file)) as { en: Sentences };
      expect(
        Object.keys(english).filter((key) => !known.includes(key)),
        file,
      ).toEqual([]);
    }
  });

  it('name their sentences after the folder, or after a shared piece', () => {
    const camel = (folder: string): string => basename(folder).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const pieces = new Set(
      packs
        .map(({ folder }) => folder)
        .filter((folder) => folder.startsWith('shared'))
        .map(camel),
    );
    for (const { name, folder, pack } of packs) {
      const foreign = Object.keys(pack.vi).filter((key) => ![camel(folder), ...pieces, 'form'].includes(key.split('.')[0] ?? ''));
      expect(foreign, name).toEqual([]);
    }
  });
});
