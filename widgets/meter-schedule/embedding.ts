import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'form',
  reserve: 18,
  ahead: { tag: '*', files: ['meter-schedule.desk'] },
};
