// Written by `npm run codegen` from the migrated database; never edited.
import type { Generated } from 'kysely';

export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<string>;
}

export interface SiteTable {
  site_key: string;
  name: string;
  trust: string;
  corporations: string[];
  default_corporation: string;
  origins: string[];
  locale: string;
  sample: Generated<boolean>;
  created_at: Generated<string>;
}

export interface Tables {
  schema_migration: SchemaMigrationTable;
  site: SiteTable;
}
