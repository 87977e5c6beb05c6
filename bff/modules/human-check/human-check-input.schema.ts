import { builder } from '../../graphql/builder.ts';

export const HumanCheckInput = builder.inputType('HumanCheckInput', {
  description: 'A challenge, as it was given, and what solves it. Each can be used once, and only for what it was made for.',
  fields: (t) => ({
    challenge: t.string({ required: true }),
    solution: t.string({ required: true }),
  }),
});
