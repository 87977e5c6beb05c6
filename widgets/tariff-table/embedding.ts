import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'simple',
  reserve: 44,
  ahead: { tag: '*', files: ['client', 'tariff-table.desk'] },
};
