import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { PlaceKind, StatedPlace } from '../../platform/place.ts';

/** For whom, when, and which places. */
export interface PlaceQuestion {
  corporations: readonly Corporation[];
  day: CivilDate;
  kinds: readonly PlaceKind[];
}

export interface FoundPlace extends StatedPlace {
  id: string;
  corporation: Corporation;
}

const array = (values: readonly string[]): RawBuilder<string[]> => sql`${[...values]}::text[]`;

const COLUMNS = sql`p.id, p.corporation, p.kind, p.unit_code as "unitCode", p.name, p.address, p.commune_code as "communeCode", p.phone,
  p.hours, p.bank, p.account_number as "accountNumber", p.holder, p.source, p.verified_at as "verifiedAt", p.valid_from as "validFrom",
  p.valid_to as "validTo"`;

/** What the operator says of a place goes before what a list says; a list counts while it is the one in force. */
const inForce = ({ corporations, day, kinds }: PlaceQuestion): RawBuilder<boolean> => sql`(
  p.corporation = any (${array(corporations)}) and p.kind = any (${array(kinds)})
  and p.retired_at is null and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
  and (p.stated_by = 'OPERATOR' or (
    exists (
      select from place_list l
      where l.corporation = p.corporation and l.unit_code = p.unit_code and l.kind = p.kind and l.run_id = p.stated_by)
    and not exists (select from place o where o.corporation = p.corporation and o.id = p.id and o.stated_by = 'OPERATOR'))))`;

/** By unit and name. @param unitCode null: of all units */
export async function placesOf(db: Executor, question: PlaceQuestion, unitCode: string | null, limit: number): Promise<FoundPlace[]> {
  const { rows } = await sql<FoundPlace>`
    select ${COLUMNS} from place p
    where ${inForce(question)} and (${unitCode}::text is null or p.unit_code = ${unitCode}::text)
    order by p.unit_code, p.name, p.id
    limit ${limit}`.execute(db);
  return rows;
}

/**
 * Places whose heading looks like the question, the most alike first, and then those of the units given. Both conditions are
 * answered by an index.
 * @param question folded
 */
export function placeSearch(
  asked: PlaceQuestion,
  { question, unitCodes, limit }: { question: string; unitCodes: readonly string[]; limit: number },
): RawBuilder<FoundPlace> {
  return sql<FoundPlace>`
    select ${COLUMNS} from place p
    where (${question} <% p.heading or (p.unit_code = any (${array(unitCodes)}) and p.corporation = any (${array(asked.corporations)})))
      and ${inForce(asked)}
    order by word_similarity(${question}, p.heading) desc, p.unit_code, p.name, p.id
    limit ${limit}`;
}

export const searchPlaces = async (db: Executor, asked: PlaceQuestion, search: Parameters<typeof placeSearch>[1]): Promise<FoundPlace[]> =>
  (await placeSearch(asked, search).execute(db)).rows;

/** Of these units, those that have a place of the kinds asked. */
export async function unitsWithPlaces(db: Executor, question: PlaceQuestion, unitCodes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ unitCode: string }>`
    select distinct p.unit_code as "unitCode" from place p
    where p.unit_code = any (${array(unitCodes)}) and ${inForce(question)}`.execute(db);
  return new Set(rows.map(({ unitCode }) => unitCode));
}

/** The list of one kind of places in a unit that is in force. */
export async function placeList(
  db: Executor,
  { corporation, unitCode, kind }: { corporation: Corporation; unitCode: string; kind: PlaceKind },
): Promise<{ readAt: string; source: string; isComplete: boolean } | undefined> {
  const row = await db
    .selectFrom('place_list')
    .select(['read_at', 'source', 'is_complete'])
    .where('corporation', '=', corporation)
    .where('unit_code', '=', unitCode)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row && { readAt: row.read_at, source: row.source, isComplete: row.is_complete };
}
