import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = {
  kind: 'form',
  reserve: 20,
  ahead: { tag: '[customer-code],[unit-code]', files: ['client', 'outage-lookup.answer'] },
};
