-- Route (sổ ghi chỉ số) in which a supply point's meter is read; null where the list does not say.
alter table supply_point add column book_code text;

alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check check (kind in ('OUTAGES', 'SUPPLY_POINTS', 'PLACES', 'METER_READINGS'));
alter table import_run add check (kind <> 'METER_READINGS' or (covers_from is not null and covers_to is not null and covers_from <= covers_to));

-- One reading of a book: a period (kỳ) of a billing month, and the day on which the meters are read for it.
create table meter_reading (
  corporation text not null,
  id text not null,
  unit_code text not null,
  book_code text not null,
  year int4 not null,
  month int4 not null check (month between 1 and 12),
  period int4 not null check (period between 1 and 9),
  read_on date not null,
  status text not null check (status in ('READ', 'PLANNED')),
  sequence int4 not null default 0,
  read_at timestamptz not null,
  source text not null,
  last_run_id text not null,
  updated_at timestamptz not null,
  primary key (corporation, id),
  unique (corporation, unit_code, book_code, year, month, period)
);
create index meter_reading_day on meter_reading (corporation, unit_code, book_code, read_on);

-- For which days a source listed every reading of a unit: only this makes "none" a statement, and only where no row was rejected.
create table meter_reading_coverage (
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

-- Rows of runs that are still open; nothing of them is visible.
create table meter_reading_staging (
  run_id text not null,
  id text not null,
  unit_code text not null,
  book_code text not null,
  year int4 not null,
  month int4 not null,
  period int4 not null,
  read_on date not null,
  status text not null,
  primary key (run_id, unit_code, book_code, year, month, period)
);
