import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, KyselyPlugin, Transaction } from 'kysely';
import type { Tables } from './tables.generated.ts';

/** What a store runs its statements on: the guarded root handle, or a transaction. */
export type Executor = Kysely<Tables>;

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /** Statements outside a transaction. Using it inside one is an error, not a silent read of other data or an endless wait. */
  readonly read: Executor;
  /**
   * A statement whose text never changes, outside a transaction: parsed and planned once per connection, under a name of
   * its own. For the few that every customer's question runs.
   */
  prepared<Row>(name: string, text: string, values: unknown[]): Promise<Row[]>;
  /** @param name names the act in errors and logs, for example `import.commit`. Transactions do not nest. */
  transaction<T>(name: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** True when the database answers. */
  alive(): Promise<boolean>;
  /** Asked again it answers the same: closing twice is no mistake. */
  close(): Promise<void>;
}

export interface Backend {
  kind: Database['kind'];
  root: Kysely<Tables>;
  prepared: Database['prepared'];
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

const inside = new AsyncLocalStorage<string>();

/** Name of the transaction that the caller stands in. Whoever asks a foreign system from inside one would hold up others by it. */
export const transactionInside = (): string | undefined => inside.getStore();

/**
 * On PGlite's single connection a statement on the root handle inside an open transaction waits for itself for ever;
 * on PostgreSQL it reads outside the transaction without a word. The guard turns both into the same error.
 */
export function guardedDatabase(backend: Backend): Database {
  let closed: Promise<void> | undefined;
  const mustBeOutside = (): void => {
    const name = inside.getStore();
    if (name !== undefined) throw new Error(`root database handle used inside transaction "${name}"`);
  };
  const guard: KyselyPlugin = {
    transformQuery: ({ node }) => {
      mustBeOutside();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    kind: backend.kind,
    read: backend.root.withPlugin(guard),
    prepared: async (name, text, values) => {
      mustBeOutside();
      return backend.prepared(name, text, values);
    },
    transaction: (name, work) => {
      const outer = inside.getStore();
      if (outer !== undefined) throw new Error(`transaction "${name}" opened inside transaction "${outer}"`);
      return backend.root.transaction().execute((trx) => inside.run(name, () => work(trx)));
    },
    alive: backend.alive,
    close: () => (closed ??= backend.close()),
  };
}
