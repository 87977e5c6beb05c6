/** `node .tools/postgres-answers.ts URL`: exit code 0 when a PostgreSQL answers there within three seconds. */
import pg from 'pg';

const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 3000 });
try {
  await client.connect();
  await client.query('select 1');
} catch {
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
}
