import { sql } from 'kysely';
import type { Executor } from './database.ts';

interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  has_default: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'string',
  date: 'string',
  timestamptz: 'string',
  bytea: 'Uint8Array',
  _text: 'string[]',
  jsonb: 'unknown',
};

function columnType(column: Column): string {
  const base = TYPES[column.udt_name];
  if (base === undefined) throw new Error(`no type for ${column.table_name}.${column.column_name} (${column.udt_name})`);
  const type = column.is_nullable === 'YES' ? `${base} | null` : base;
  return column.has_default ? `Generated<${type}>` : type;
}

const pascal = (name: string): string => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** TypeScript of every table of a migrated database, in the order of their names. */
export async function generateTables(executor: Executor): Promise<string> {
  const { rows } = await sql<Column>`
    select table_name, column_name, udt_name, is_nullable, (column_default is not null or is_identity = 'YES') as has_default
    from information_schema.columns where table_schema = 'public'
    order by table_name, ordinal_position`.execute(executor);
  const byTable = Map.groupBy(rows, (row) => row.table_name);
  const interfaces = [...byTable].map(
    ([table, columns]) =>
      `export interface ${pascal(table)}Table {\n${columns.map((column) => `  ${column.column_name}: ${columnType(column)};`).join('\n')}\n}\n`,
  );
  const tables = [...byTable.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n');
  return `// Written by \`npm run codegen\` from the migrated database; never edited.\nimport type { Generated } from 'kysely';\n\n${interfaces.join('\n')}\nexport interface Tables {\n${tables}\n}\n`;
}
