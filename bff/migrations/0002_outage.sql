-- Each import is one statement of a source: these units, this period, read at this instant.
create table import_run (
  corporation text not null,
  id text not null,
  kind text not null check (kind in ('OUTAGES', 'SUPPLY_POINTS')),
  source text not null,
  read_at timestamptz not null,
  covers_from date,
  covers_to date,
  units text[] not null check (cardinality(units) > 0),
  -- Units of which a row was rejected: of these, silence means nothing.
  units_in_doubt text[] not null default '{}',
  status text not null check (status in ('OPEN', 'COMMITTED', 'ABANDONED')),
  row_count int8 not null default 0,
  added int8 not null default 0,
  changed int8 not null default 0,
  cancelled int8 not null default 0,
  client_request_id text not null,
  fingerprint text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  primary key (corporation, id),
  unique (corporation, client_request_id),
  check (kind <> 'OUTAGES' or (covers_from is not null and covers_to is not null and covers_from <= covers_to))
);
create unique index import_run_id on import_run (id);
create index import_run_recent on import_run (corporation, begun_at desc);

-- Customer code to unit and area or feeder; no names, no addresses. A row counts only while supply_list points at its run.
create table supply_point (
  corporation text not null,
  customer_code text not null,
  run_id text not null,
  unit_code text not null,
  area_code text,
  primary key (corporation, customer_code, run_id)
);

-- The list of a unit that is in force. Moving the pointer switches a whole unit at once.
create table supply_list (
  corporation text not null,
  unit_code text not null,
  run_id text not null,
  read_at timestamptz not null,
  primary key (corporation, unit_code)
);

-- The areas of the lists in force.
create table supply_area (
  corporation text not null,
  unit_code text not null,
  area_code text not null,
  primary key (corporation, unit_code, area_code)
);

-- What a source said about a period: only this makes "nothing is planned" a statement, and only where no row was rejected.
create table outage_coverage (
  corporation text not null,
  unit_code text not null,
  run_id text not null,
  covers_from date not null,
  covers_to date not null,
  is_complete boolean not null,
  read_at timestamptz not null,
  source text not null,
  primary key (corporation, unit_code, run_id)
);

-- One planned or urgent interruption or reduction, under the source's own id for as long as it is known. Units number
-- their schedules by themselves, so the id means something only together with its unit. One in an area
-- that no listed supply point lies in is unplaced: it cannot be tied to a code and concerns the whole unit as long as that
-- is so, since a misspelt feeder must never turn into "nothing planned".
create table outage_schedule (
  corporation text not null,
  id text not null,
  schedule_id text not null,
  unit_code text not null,
  area_code text,
  unplaced boolean not null default false,
  area_name text not null,
  commune_code text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  kind text not null check (kind in ('PLANNED', 'URGENT', 'REDUCTION')),
  reason text,
  cancelled_at timestamptz,
  sequence int4 not null default 0,
  read_at timestamptz not null,
  source text not null,
  first_run_id text not null,
  last_run_id text not null,
  updated_at timestamptz not null,
  primary key (corporation, id),
  unique (corporation, unit_code, schedule_id),
  check (ends_at is null or ends_at > starts_at)
);
create unique index outage_schedule_id on outage_schedule (id);
-- A look-up reads what has not ended yet in a unit, and picks its own area from those few rows. With the area before the
-- end in the index it would walk through all that ever happened in the unit.
create index outage_schedule_ahead on outage_schedule (corporation, unit_code, (coalesce(ends_at, 'infinity')));
-- Whether a source names communes at all, and this one.
create index outage_schedule_commune on outage_schedule (corporation, unit_code, commune_code) where commune_code is not null;

-- Rows of runs that are still open; nothing of them is visible.
create table outage_staging (
  run_id text not null,
  schedule_id text not null,
  id text not null,
  unit_code text not null,
  area_code text,
  area_name text not null,
  commune_code text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  kind text not null,
  reason text,
  primary key (run_id, unit_code, schedule_id)
);
