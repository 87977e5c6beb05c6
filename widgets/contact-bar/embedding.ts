import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'simple',
  reserve: 16,
  ahead: { tag: '*', files: ['client', 'contact-bar.answer'] },
};
