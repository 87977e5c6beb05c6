/**
 * `node schema/print.ts [--check]`: prints what is derived from the BFF: `schema.graphql` from its GraphQL types and
 * the table types from its migrations. With `--check` nothing is written; drift ends with exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../bff/graphql/schema.ts';
import { guardedDatabase } from '../bff/platform/db/database.ts';
import { generateTables } from '../bff/platform/db/generate-tables.ts';
import { migrate } from '../bff/platform/db/migrate.ts';
import { openPgliteInMemory } from '../bff/platform/db/pglite.ts';

async function tableTypes(): Promise<string> {
  const database = guardedDatabase(await openPgliteInMemory());
  await migrate(database);
  const text = await generateTables(database.read);
  await database.close();
  return text;
}

const outputs: ReadonlyArray<readonly [string, string]> = [
  ['./schema.graphql', `# Printed from the BFF by \`npm run codegen\`; never edited.\n\n${printSchema(lexicographicSortSchema(schema))}\n`],
  ['../bff/platform/db/tables.generated.ts', await tableTypes()],
];

const check = process.argv.includes('--check');
for (const [path, text] of outputs) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} differs from the BFF: run npm run codegen`);
    process.exitCode = 1;
  }
}
