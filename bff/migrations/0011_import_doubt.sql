-- A list that contradicts itself about a code: the area is null where the rows name several of one unit, the unit as well
-- where they name several units. Then the code is listed nowhere, and a later row of the same list must not bring it back.
alter table supply_point alter column unit_code drop not null;

-- True where a row of the unit was rejected: the codes of this list may have another place than the one it names.
alter table supply_list add column in_doubt boolean not null default false;
update supply_list l set in_doubt = true
from import_run r
where r.corporation = l.corporation and r.id = l.run_id and l.unit_code = any (r.units_in_doubt);
