import { sql } from 'kysely';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import { placeHeading, placeId, type StatedPlace } from '../../platform/place.ts';
import { isPlainText } from '../../platform/plain-text.ts';

/** What the operator says of single places; lists are written by their import. */

const OPERATOR = 'OPERATOR';

export async function putPlace(trx: Executor, corporation: Corporation, place: StatedPlace, now: Date): Promise<void> {
  const facts = {
    kind: place.kind,
    unit_code: place.unitCode,
    name: place.name,
    address: place.address,
    commune_code: place.communeCode,
    phone: place.phone,
    hours: place.hours,
    bank: place.bank,
    account_number: place.accountNumber,
    holder: place.holder,
    source: place.source,
    verified_at: place.verifiedAt,
    valid_from: place.validFrom,
    valid_to: place.validTo,
    heading: placeHeading(place),
    retired_at: null,
    updated_at: now.toISOString(),
  };
  await trx
    .insertInto('place')
    .values({ corporation, id: placeId(place), stated_by: OPERATOR, ...facts })
    .onConflict((conflict) => conflict.columns(['corporation', 'id', 'stated_by']).doUpdateSet(facts))
    .execute();
}

/** The operator's word that a place is no more, whoever listed it. @returns false where nobody has */
export async function endPlace(trx: Executor, corporation: Corporation, id: string, now: Date): Promise<boolean> {
  if (!isPlainText(id)) return false;
  const { rows } = await sql<{ id: string }>`
    insert into place (corporation, id, stated_by, kind, unit_code, name, address, commune_code, phone, hours, bank, account_number, holder,
      source, verified_at, valid_from, valid_to, heading, retired_at, updated_at)
    select corporation, id, ${OPERATOR}, kind, unit_code, name, address, commune_code, phone, hours, bank, account_number, holder,
      source, verified_at, valid_from, valid_to, heading, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from place p where p.corporation = ${corporation} and p.id = ${id}
      and not exists (select from import_run r where r.corporation = p.corporation and r.id = p.stated_by and r.status = 'OPEN')
    order by p.stated_by = ${OPERATOR} desc, p.updated_at desc limit 1
    on conflict (corporation, id, stated_by) do update set retired_at = excluded.retired_at, updated_at = excluded.updated_at
    returning id`.execute(trx);
  return rows.length > 0;
}
