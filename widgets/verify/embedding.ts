import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'simple',
  reserve: 26,
  ahead: { tag: '[value]', files: ['client', 'verify.answer'] },
};
