import type { Embedding } from '../core/embedding.ts';

/** A piece of the widgets that open or sign something: it draws nothing until one of them tells it for what. */
export const embedding: Embedding = { kind: 'personal' };
