/** What fields and documents say about who may ask, how personal the answer is, and how long it may be kept. */

/** P0 public · P1 keyed by a customer code, answers nothing personal · P2 personal · P3 sensitive. */
export type DataClass = 'P0' | 'P1' | 'P2' | 'P3';

export type Surface = 'public' | 'session' | 'operator';

/** What a field states in `extensions.meta`. */
export interface StatedMeta {
  /** The level a caller must have. */
  access: string;
  dataClass: DataClass;
  /** How long an answer may be reused; left out: never. */
  ttlSeconds?: number;
  /** How long beyond that an answer may stand in while the source is failing. */
  staleSeconds?: number;
}

/** How a document travels and is kept; times in seconds, 0 means never kept. */
export interface DocumentRule {
  readonly kind: 'query' | 'mutation';
  readonly surface: Surface;
  readonly dataClass: DataClass;
  readonly method: 'GET' | 'POST';
  readonly ttlSeconds: number;
  readonly staleSeconds: number;
}
