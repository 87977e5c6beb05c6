/**
 * A document the BFF knows by its id. Generated beside its `.graphql` file; the text stays with the BFF.
 * `types` is never set: it only carries the types of the answer and of the variables.
 */
export interface TrustedDocument<Data = unknown, Variables = unknown> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly surface: 'public' | 'session';
  readonly method: 'GET' | 'POST';
  /** How long an answer may be kept in memory, in seconds. */
  readonly ttlSeconds: number;
  readonly types?: { readonly data: Data; readonly variables: Variables };
}
