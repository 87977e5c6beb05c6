import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'form',
  reserve: 26,
  ahead: { tag: '[unit-code]', files: ['client', 'place-finder.answer'] },
};
