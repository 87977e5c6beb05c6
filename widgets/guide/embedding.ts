import type { Embedding } from '../core/embedding.ts';

/** It shows its contents without being asked: what shows them is fetched with it. */
export const embedding: Embedding = { kind: 'simple', reserve: 24, ahead: { tag: '*', files: ['client', 'guide.answer'] } };
