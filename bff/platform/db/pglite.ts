import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Backend } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { PARSERS } from './parsers.ts';
import type { Tables } from './tables.generated.ts';

function backendOn(pglite: PGlite, release: () => void): Backend {
  const root = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: 'pglite',
    root,
    prepared: async <Row>(_name: string, text: string, values: unknown[]) => (await pglite.query<Row>(text, values)).rows,
    alive: async () => !pglite.closed && pglite.ready,
    close: async () => {
      await root.destroy();
      if (!pglite.closed) await pglite.close();
      release();
    },
  };
}

/** PostgreSQL inside this process, stored in `folder`, which no second process may open: two writers lose rows without a word. */
export async function openPglite(folder: string): Promise<Backend> {
  const release = lockFolder(folder);
  try {
    const pglite = await PGlite.create({ dataDir: `${folder}/pglite`, parsers: { ...PARSERS } });
    return backendOn(pglite, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** PostgreSQL in memory, from a dumped data directory where one is given: 0.7 s instead of 3 s. */
export async function openPgliteInMemory(dump?: Blob): Promise<Backend & { dump(): Promise<Blob> }> {
  const pglite = await PGlite.create({ parsers: { ...PARSERS }, ...(dump ? { loadDataDir: dump } : {}) });
  return { ...backendOn(pglite, () => undefined), dump: () => pglite.dumpDataDir('none') };
}
