// Written by `npm run codegen` from the migrated database; never edited.
import type { Generated } from 'kysely';

export interface ImportRunTable {
  corporation: string;
  id: string;
  kind: string;
  source: string;
  read_at: string;
  covers_from: string | null;
  covers_to: string | null;
  units: string[];
  units_in_doubt: Generated<string[]>;
  status: string;
  row_count: Generated<number>;
  added: Generated<number>;
  changed: Generated<number>;
  cancelled: Generated<number>;
  client_request_id: string;
  fingerprint: string;
  begun_at: string;
  finished_at: string | null;
}

export interface OutageCoverageTable {
  corporation: string;
  unit_code: string;
  run_id: string;
  covers_from: string;
  covers_to: string;
  is_complete: boolean;
  read_at: string;
  source: string;
}

export interface OutageScheduleTable {
  corporation: string;
  id: string;
  schedule_id: string;
  unit_code: string;
  area_code: string | null;
  unplaced: Generated<boolean>;
  area_name: string;
  commune_code: string | null;
  starts_at: string;
  ends_at: string | null;
  kind: string;
  reason: string | null;
  cancelled_at: string | null;
  sequence: Generated<number>;
  read_at: string;
  source: string;
  first_run_id: string;
  last_run_id: string;
  updated_at: string;
}

export interface OutageStagingTable {
  run_id: string;
  schedule_id: string;
  id: string;
  unit_code: string;
  area_code: string | null;
  area_name: string;
  commune_code: string | null;
  starts_at: string;
  ends_at: string | null;
  kind: string;
  reason: string | null;
}

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

export interface SupplyAreaTable {
  corporation: string;
  unit_code: string;
  area_code: string;
}

export interface SupplyListTable {
  corporation: string;
  unit_code: string;
  run_id: string;
  read_at: string;
}

export interface SupplyPointTable {
  corporation: string;
  customer_code: string;
  run_id: string;
  unit_code: string;
  area_code: string | null;
}

export interface Tables {
  import_run: ImportRunTable;
  outage_coverage: OutageCoverageTable;
  outage_schedule: OutageScheduleTable;
  outage_staging: OutageStagingTable;
  schema_migration: SchemaMigrationTable;
  site: SiteTable;
  supply_area: SupplyAreaTable;
  supply_list: SupplyListTable;
  supply_point: SupplyPointTable;
}
