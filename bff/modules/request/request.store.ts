import { type Selectable, sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { RequestPersonTable, RequestTable } from '../../platform/db/tables.generated.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { CallbackTime, Certainty, Person, RequestRef, RequestSubject, Step, SupportTopic } from './request.ts';
import type { RequestProgress } from './request.machine.ts';
import type { RequestKind } from './ticket.ts';

/** Requests, who asked, and every change. */

export interface StoredRequest extends RequestRef, RequestSubject {
  ticket: string;
  status: RequestProgress;
  answer: string | null;
  receivedAt: string;
  doneAt: string | null;
  erasedAt: string | null;
}

export interface NewRequest extends RequestRef, RequestSubject {
  ticket: string;
  siteKey: string;
  placeKey: string | null;
  receivedAt: string;
}

const toRequest = (row: Selectable<RequestTable>): StoredRequest => ({
  corporation: row.corporation as Corporation,
  id: row.id,
  ticket: row.ticket,
  kind: row.kind as RequestKind,
  topic: row.topic as SupportTopic | null,
  callbackTime: row.callback_time as CallbackTime | null,
  status: row.status as RequestProgress,
  customerCode: row.customer_code,
  billPeriod: row.bill_period,
  address:
    (row.province_code ?? row.commune_code ?? row.street ?? row.old_address)
      ? { provinceCode: row.province_code, communeCode: row.commune_code, street: row.street, oldText: row.old_address }
      : null,
  answer: row.answer,
  receivedAt: row.received_at,
  doneAt: row.done_at,
  erasedAt: row.erased_at,
});

const toPerson = (row: Selectable<RequestPersonTable>): Person & { joinedAt: string } => ({
  phone: row.phone,
  name: row.name,
  email: row.email,
  locale: row.locale as Locale,
  title: row.title,
  message: row.message,
  triage:
    row.neighbours_dark && row.breaker_on && row.unpaid_notice
      ? {
          neighboursDark: row.neighbours_dark as Certainty,
          breakerOn: row.breaker_on as Certainty,
          unpaidNotice: row.unpaid_notice as Certainty,
        }
      : null,
  joinedAt: row.joined_at,
});

/** Writes a request as received. False when its ticket is already somebody else's. */
export async function insertRequest(trx: Executor, request: NewRequest): Promise<boolean> {
  const { address } = request;
  const row = await trx
    .insertInto('request')
    .values({
      corporation: request.corporation,
      id: request.id,
      ticket: request.ticket,
      kind: request.kind,
      topic: request.topic,
      callback_time: request.callbackTime,
      status: 'RECEIVED',
      site_key: request.siteKey,
      customer_code: request.customerCode,
      bill_period: request.billPeriod,
      province_code: address?.provinceCode ?? null,
      commune_code: address?.communeCode ?? null,
      street: address?.street ?? null,
      old_address: address?.oldText ?? null,
      place_key: request.placeKey,
      received_at: request.receivedAt,
    })
    .onConflict((conflict) => conflict.column('ticket').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when this number is already among those who asked. */
export async function addPerson(trx: Executor, { corporation, id }: RequestRef, person: Person, joinedAt: string): Promise<boolean> {
  const { triage, ...said } = person;
  const row = await trx
    .insertInto('request_person')
    .values({
      ...said,
      corporation,
      request_id: id,
      neighbours_dark: triage?.neighboursDark ?? null,
      breaker_on: triage?.breakerOn ?? null,
      unpaid_notice: triage?.unpaidNotice ?? null,
      joined_at: joinedAt,
    })
    .onConflict((conflict) => conflict.columns(['corporation', 'request_id', 'phone']).doNothing())
    .returning('phone')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever advances a request holds it, so its numbers follow each other. */
export async function addStep(trx: Executor, { corporation, id }: RequestRef, { status, at, note }: Step): Promise<void> {
  await sql`
    insert into request_step (corporation, request_id, number, status, at, note)
    select ${corporation}, ${id}, coalesce(max(number), 0) + 1, ${status}, ${at}, ${note}
    from request_step where corporation = ${corporation} and request_id = ${id}`.execute(trx);
}

/** One report of a place at a time, in every process, until the transaction ends. */
export async function lockPlace(trx: Executor, corporation: Corporation, placeKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report ${corporation} ${placeKey}`}, 0))`.execute(trx);
}

/** The last report of the place since then that a crew is still to go to; held, so that it is not closed while somebody joins. */
export async function openReport(
  trx: Executor,
  corporation: Corporation,
  placeKey: string,
  since: Date,
): Promise<StoredRequest | undefined> {
  const row = await trx
    .selectFrom('request')
    .selectAll()
    .where('corporation', '=', corporation)
    .where('place_key', '=', placeKey)
    .where('received_at', '>=', since.toISOString())
    .where('status', '<>', 'DONE')
    .orderBy('received_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && toRequest(row);
}

/** A request for the person with this number; the same question whether ticket, number or both are unknown. */
export async function requestOf(db: Executor, ticket: string, phone: string): Promise<StoredRequest | undefined> {
  const row = await db
    .selectFrom('request')
    .selectAll('request')
    .where('request.ticket', '=', ticket)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('request_person')
          .select('request_person.phone')
          .whereRef('request_person.corporation', '=', 'request.corporation')
          .whereRef('request_person.request_id', '=', 'request.id')
          .where('request_person.phone', '=', phone),
      ),
    )
    .executeTakeFirst();
  return row && toRequest(row);
}

export async function requestByTicket(db: Executor, ticket: string): Promise<StoredRequest | undefined> {
  const row = await db.selectFrom('request').selectAll().where('ticket', '=', ticket).executeTakeFirst();
  return row && toRequest(row);
}

/** The request, held until the transaction ends. */
export async function lockRequest(trx: Executor, ticket: string): Promise<StoredRequest | undefined> {
  const row = await trx.selectFrom('request').selectAll().where('ticket', '=', ticket).forUpdate().executeTakeFirst();
  return row && toRequest(row);
}

export async function advanceRequest(
  trx: Executor,
  { corporation, id }: RequestRef,
  { status, answer, at }: { status: RequestProgress; answer: string | null; at: string },
): Promise<void> {
  await trx
    .updateTable('request')
    .set({ status, done_at: status === 'DONE' ? at : null, ...(answer === null ? {} : { answer }) })
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .execute();
}

/** Who asked, by request; in the order in which they came. */
export async function peopleOf(
  db: Executor,
  corporation: Corporation,
  ids: readonly string[],
): Promise<Map<string, Array<Person & { joinedAt: string }>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('request_person')
    .selectAll()
    .where('corporation', '=', corporation)
    .where('request_id', 'in', ids)
    .orderBy('joined_at')
    .orderBy('phone')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.request_id)].map(([id, people]) => [id, people.map(toPerson)]));
}

/** Changes by request, oldest first. */
export async function stepsOf(db: Executor, corporation: Corporation, ids: readonly string[]): Promise<Map<string, Step[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('request_step')
    .select(['request_id', 'status', 'at', 'note'])
    .where('corporation', '=', corporation)
    .where('request_id', 'in', ids)
    .orderBy('number')
    .execute();
  const toStep = ({ status, at, note }: (typeof rows)[number]): Step => ({ status: status as RequestProgress, at, note });
  return new Map([...Map.groupBy(rows, (row) => row.request_id)].map(([id, steps]) => [id, steps.map(toStep)]));
}

export interface RequestFilter {
  corporation: Corporation;
  kind: RequestKind | null;
  status: RequestProgress | null;
  /** Id of the last one seen. */
  after: string | null;
  limit: number;
}

/** Newest first: ids are sorted by time. */
export async function listRequests(db: Executor, { corporation, kind, status, after, limit }: RequestFilter): Promise<StoredRequest[]> {
  let query = db.selectFrom('request').selectAll().where('corporation', '=', corporation);
  if (kind !== null) query = query.where('kind', '=', kind);
  if (status !== null) query = query.where('status', '=', status);
  if (after !== null) query = query.where('id', '<', after);
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toRequest);
}

/** Erases whatever is personal of requests that ended before. @returns how many; at most `limit` */
export async function eraseRequests(db: Executor, { before, now, limit }: { before: Date; now: Date; limit: number }): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with old as (
      select corporation, id from request
      where erased_at is null and coalesce(done_at, received_at) < ${before.toISOString()} limit ${limit} for update skip locked),
    people as (delete from request_person using old where request_person.corporation = old.corporation and request_id = old.id),
    notes as (update request_step set note = null from old where request_step.corporation = old.corporation and request_id = old.id)
    update request set customer_code = null, bill_period = null, street = null, old_address = null, place_key = null, answer = null,
      erased_at = ${now.toISOString()}
    from old where request.corporation = old.corporation and request.id = old.id
    returning request.id`.execute(db);
  return rows.length;
}
