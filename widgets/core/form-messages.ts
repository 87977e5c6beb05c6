import { formVi } from '../locales/form.vi.ts';
import type { MessagePack, Messages } from './localize.ts';

export type FormKey = keyof typeof formVi;

/** Sentences of `FormController` and of the frame around a form. A form's own pack is joined with it (`joined`). */
export const formMessages: MessagePack<FormKey> = { vi: formVi, en: async () => (await import('../locales/form.en.ts')).formEn };

/** One pack out of two. */
export const joined = <A extends string, B extends string>(a: MessagePack<A>, b: MessagePack<B>): MessagePack<A | B> => ({
  vi: { ...a.vi, ...b.vi },
  en: async (): Promise<Messages<A | B>> => {
    const [ofA, ofB]: readonly [Messages<A>, Messages<B>] = await Promise.all([a.en(), b.en()]);
    return { ...ofA, ...ofB };
  },
  dialects: {
    bac: { ...a.dialects?.bac, ...b.dialects?.bac },
    trung: { ...a.dialects?.trung, ...b.dialects?.trung },
    nam: { ...a.dialects?.nam, ...b.dialects?.nam },
  },
});
