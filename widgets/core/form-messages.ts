import { formVi } from '../locales/form.vi.ts';
import type { MessagePack } from './localize.ts';

export type FormKey = keyof typeof formVi;

/** Sentences of `FormController` and of the frame around a form. A form's own pack is joined with it (`joined`). */
export const formMessages: MessagePack<FormKey> = { vi: formVi, en: async () => (await import('../locales/form.en.ts')).formEn };
