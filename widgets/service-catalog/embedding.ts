import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'simple',
  reserve: 30,
  ahead: { tag: '*', files: ['client', 'service-catalog.answer'] },
};
