/** An answer made from what a source stated, and how old that is. */
export interface Dated {
  /** RFC 3339: when the oldest statement behind the answer was read. */
  asOf: string;
  /** The source has not been read lately, and this is its last word. */
  stale: boolean;
  /** Name of the source, ready to show. */
  source: string;
}
