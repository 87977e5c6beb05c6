import type { Embedding } from '../core/embedding.ts';

export const embedding: Embedding = { kind: 'personal', reserve: 16 };
