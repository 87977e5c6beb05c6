import type { Database } from './database.ts';
import { guardedDatabase } from './database.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

export type DatabaseConfig = { kind: 'postgres'; url: string; poolSize: number } | { kind: 'pglite'; folder: string };

/** Opens what the configuration names. Both answer the same statements with the same values. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return guardedDatabase(config.kind === 'postgres' ? openPostgres(config.url, config.poolSize) : await openPglite(config.folder));
}
