import { vi } from '../locales/vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const dialects = ['bac', 'trung', 'nam'] as const;
export type Dialect = (typeof dialects)[number];

/** A sentence with `{name}` placeholders, or one sentence per plural category (by `{count}`). */
export type Message = string | { readonly one?: string; readonly other: string };
export type Messages<Key extends string> = Readonly<Record<Key, Message>>;
export type Values = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

export type SharedKey = keyof typeof vi;

/** The sentences of a widget, or of a part of it. Vietnamese comes with the code, English is fetched when asked for. */
export interface MessagePack<Key extends string> {
  readonly vi: Messages<Key>;
  readonly en: () => Promise<Messages<Key>>;
  readonly dialects?: Readonly<Partial<Record<Dialect, Partial<Messages<Key>>>>>;
}

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** `vi-VN` → `vi`; `undefined` for a language the kit does not speak. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : undefined;
}

/** Language in force at an element: the nearest `lang` that the kit speaks, through shadow hosts up to `<html>`, else Vietnamese. */
export function languageAt(element: Element): Language {
  let node: Node | null = element;
  while (node) {
    const language: Language | undefined = node instanceof Element ? languageOf(node.getAttribute('lang') ?? '') : undefined;
    if (language) return language;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return 'vi';
}

const pluralRules: Record<Language, Intl.PluralRules> = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') };

/** Chooses the plural form by `values.count` and fills the placeholders; a placeholder without a value stays readable. */
export function fill(language: Language, message: Message, values: Values = {}): string {
  const sentence =
    typeof message === 'string'
      ? message
      : ((pluralRules[language].select(Number(values.count)) === 'one' ? message.one : undefined) ?? message.other);
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Sentences in Vietnamese: shared ones, the widget's own, then the words of the dialect. */
export const vietnamese = (packs: readonly MessagePack<never>[], dialect?: Dialect): Messages<SharedKey> =>
  Object.assign(
    { ...vi },
    ...packs.map((pack) => pack.vi),
    ...packs.map((pack) => dialect && pack.dialects?.[dialect]),
  ) as Messages<SharedKey>;

/** Sentences in English, fetched on first use. */
export async function english(packs: readonly MessagePack<never>[]): Promise<Messages<SharedKey>> {
  const [{ en }, ...own] = await Promise.all([import('../locales/en.ts'), ...packs.map((pack) => pack.en())]);
  return Object.assign({ ...en }, ...own) as Messages<SharedKey>;
}
