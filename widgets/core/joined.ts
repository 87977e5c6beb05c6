import type { Dialect, MessagePack, Messages } from './localize.ts';

/** One pack of sentences out of two: a widget's own, and those of a piece that it shares with others. */
export const joined = <A extends string, B extends string>(a: MessagePack<A>, b: MessagePack<B>): MessagePack<A | B> => {
  const dialect = (name: Dialect): Partial<Messages<A | B>> => ({ ...a.dialects?.[name], ...b.dialects?.[name] });
  return {
    vi: { ...a.vi, ...b.vi },
    en: async (): Promise<Messages<A | B>> => {
      const [ofA, ofB]: readonly [Messages<A>, Messages<B>] = await Promise.all([a.en(), b.en()]);
      return { ...ofA, ...ofB };
    },
    dialects: { bac: dialect('bac'), trung: dialect('trung'), nam: dialect('nam') },
  };
};
