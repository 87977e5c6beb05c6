import { dialects, type MessagePack } from './localize.ts';

/** One pack of sentences out of two: a widget's own, and those of a piece that it shares with others. */
export const joined = <A extends string, B extends string>(a: MessagePack<A>, b: MessagePack<B>): MessagePack<A | B> => ({
  vi: { ...a.vi, ...b.vi },
  en: async () => Object.assign({}, ...(await Promise.all([a.en(), b.en()]))),
  dialects: Object.fromEntries(dialects.map((name) => [name, { ...a.dialects?.[name], ...b.dialects?.[name] }])),
});
