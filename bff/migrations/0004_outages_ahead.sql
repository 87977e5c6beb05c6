-- A look-up reads what has not ended yet in a unit, and picks its own area from those few rows. With the area before the
-- end in the index it had to walk through all that ever happened in the unit.
create index outage_schedule_ahead on outage_schedule (corporation, unit_code, (coalesce(ends_at, 'infinity')));
drop index outage_schedule_place;
