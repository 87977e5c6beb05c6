/** Where a document may be asked: by anybody who embeds the kit, or only with the customer's session. */
export type Surface = 'public' | 'session';

/**
 * A document the BFF knows by its id. Generated beside its `.graphql` file; the text stays with the BFF.
 * `types` is never set: it only carries the types of the answer and of the variables.
 */
export interface TrustedDocument<Data = unknown, Variables = unknown, Where extends Surface = Surface> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly surface: Where;
  readonly method: 'GET' | 'POST';
  /** How long an answer may be kept in memory, in seconds. */
  readonly ttlSeconds: number;
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

/** What a widget that runs on any page may ask; a personal document in its place does not compile. */
export type PublicDocument<Data = unknown, Variables = unknown> = TrustedDocument<Data, Variables, 'public'>;
