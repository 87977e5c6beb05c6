import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'chart',
  reserve: 20,
  ahead: { tag: '[kwh]', files: ['client', 'tariff-calc.answer'] },
};
