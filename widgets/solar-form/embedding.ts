import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'form',
  reserve: 60,
  ahead: { tag: '*', files: ['solar-form.form'] },
};
