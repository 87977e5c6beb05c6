import { builder } from './builder.ts';

export const Provenance = builder.enumType('Provenance', {
  description: 'How well a value or a text is known.',
  values: {
    VERIFIED: { description: 'Read in a public copy.' },
    UNVERIFIED: { description: 'No public copy of it is known; show it as such.' },
  } as const,
});
