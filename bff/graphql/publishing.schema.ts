import { builder } from './builder.ts';

/** Of every field by which an operator publishes something. */
export const PUBLISH_META = { access: 'operator', dataClass: 'P0' } as const;

/** A few words in both languages. */
export const Wording = builder.inputType('Wording', {
  description: 'A few words in both languages.',
  fields: (t) => ({ vi: t.string({ required: true }), en: t.string({ required: true }) }),
});
