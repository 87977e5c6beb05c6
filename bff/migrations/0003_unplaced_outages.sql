-- The areas of the lists in force.
create table supply_area (
  corporation text not null,
  unit_code text not null,
  area_code text not null,
  primary key (corporation, unit_code, area_code)
);

-- An interruption in an area that no listed supply point lies in cannot be tied to a code. As long as that is so it
-- concerns the whole unit: a misspelt feeder must never turn into "nothing planned".
alter table outage_schedule add column unplaced boolean not null default false;

drop index outage_schedule_place;
create index outage_schedule_place on outage_schedule
  (corporation, unit_code, (case when unplaced then '' else coalesce(area_code, '') end), (coalesce(ends_at, 'infinity')));
