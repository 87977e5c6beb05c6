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

export interface PlaceSearch {
  /** Words, folded, at least one. */
  question: string;
  unitCodes: readonly string[];
  communeCodes: readonly string[];
  limit: number;
}

/** Of a unit, by name. */
export async function placesOf(db: Executor, question: PlaceQuestion, unitCode: string, limit: number): Promise<FoundPlace[]> {
  const { rows } = await sql<FoundPlace>`
    select ${COLUMNS} from place p
    where ${inForce(question)} and p.unit_code = ${unitCode}
    order by p.name, p.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Looking a word up in every heading costs microseconds, likening a heading to the question a hundred times as much. */
const MAX_WORDS = 10;
/** What speaks for a place of a unit that the question names: about as much as the words of a name. */
const UNIT_COUNTS_AS = 2;

interface NamedPlace extends FoundPlace {
  /** Words of the question that begin a word of the heading. */
  hits: number;
}

/** Places in the communes given, those whose heading has words of the question, the most first, and those of the units given. */
async function placesNamed(db: Executor, asked: PlaceQuestion, search: PlaceSearch, words: readonly string[]): Promise<NamedPlace[]> {
  const hits = sql.join(
    words.map((word) => sql`(position(' ' || ${word}::text in ' ' || p.heading) > 0)::int`),
    sql` + `,
  );
  const isThere = sql`p.commune_code = any (${array(search.communeCodes)})`;
  const isNear = sql`p.unit_code = any (${array(search.unitCodes)})`;
  const { rows } = await sql<NamedPlace>`
    select ${COLUMNS}, p.hits from (select p.*, ${hits} as hits from place p where ${inForce(asked)}) p
    where p.hits > 0 or ${isThere} or ${isNear}
    order by coalesce(${isThere}, false) desc, p.hits + case when ${isNear} then ${UNIT_COUNTS_AS}::int else 0 end desc, p.unit_code, p.name, p.id
    limit ${search.limit}`.execute(db);
  return rows;
}

/** Places whose heading looks like the question, however it is misspelt, the most alike first; answered by an index. */
async function placesAlike(db: Executor, asked: PlaceQuestion, { question, limit }: PlaceSearch): Promise<FoundPlace[]> {
  const { rows } = await sql<FoundPlace>`
    select ${COLUMNS} from place p
    where ${question} <% p.heading and ${inForce(asked)}
    order by word_similarity(${question}, p.heading) desc, p.unit_code, p.name, p.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Candidates for a question. What is misspelt is looked for only where its other words have not led to enough. */
export async function searchPlaces(db: Executor, asked: PlaceQuestion, search: PlaceSearch): Promise<FoundPlace[]> {
  const words = [...new Set(search.question.split(' '))].slice(0, MAX_WORDS);
  const named = await placesNamed(db, asked, search, words);
  if (named.length === search.limit || named.some(({ hits }) => hits === words.length)) return named;
  const known = new Set(named.map(({ corporation, id }) => `${corporation} ${id}`));
  const alike = await placesAlike(db, asked, search);
  return [...named, ...alike.filter(({ corporation, id }) => !known.has(`${corporation} ${id}`))];
}

/** Accounts of these numbers, and places with these telephone numbers; both are answered by an index. @param phones digits alone */
export async function placesNumbered(
  db: Executor,
  question: PlaceQuestion,
  { accounts, phones }: { accounts: readonly string[]; phones: readonly string[] },
): Promise<FoundPlace[]> {
  const { rows } = await sql<FoundPlace>`
    select ${COLUMNS} from place p
    where (p.account_number = any (${array(accounts)}) or regexp_replace(p.phone, '[^0-9]', '', 'g') = any (${array(phones)}))
      and ${inForce(question)}
    order by p.unit_code, p.name, p.id`.execute(db);
  return rows;
}

/** Whether there is any place of the kinds asked. */
export async function hasPlaces(db: Executor, question: PlaceQuestion): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from place p where ${inForce(question)}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

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
