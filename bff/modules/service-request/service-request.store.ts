import { type Selectable, sql } from 'kysely';
import type { CustomerKind, PaperType, ServiceKind } from '../../../schema/service-forms.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { ServiceRequestTable } from '../../platform/db/tables.generated.ts';
import type { Locale } from '../../platform/texts.ts';
import type { MainStage, Position, RequestStage } from './service-request.machine.ts';
import type {
  CostLine,
  ServiceDetails,
  ServiceRequestChange,
  ServiceRequestCore,
  ServiceRequestRef,
  ServiceStep,
} from './service-request.ts';

/** Service requests, their changes and costs. */

export interface StoredServiceRequest extends ServiceRequestCore {
  /** Sealed; null once erased. */
  secrets: string | null;
}

export interface NewServiceRequest extends Omit<StoredServiceRequest, 'endedAt' | 'erasedAt' | 'officer' | 'askedPapers' | keyof Position> {
  codeKey: string;
  siteKey: string;
  likeness: string;
}

export interface NewStep extends ServiceStep {
  eventId: string;
}

const NO_DETAILS: ServiceDetails = { supply: null, change: null, solar: null, note: null };

const toRequest = (row: Selectable<ServiceRequestTable>): StoredServiceRequest => ({
  corporation: row.corporation as Corporation,
  id: row.id,
  code: row.code,
  unitCode: row.unit_code,
  kind: row.kind as ServiceKind,
  stage: row.stage as RequestStage,
  interrupted: row.interrupted as MainStage | null,
  customerCode: row.customer_code,
  address:
    (row.province_code ?? row.commune_code ?? row.street ?? row.old_address)
      ? { provinceCode: row.province_code, communeCode: row.commune_code, street: row.street, oldText: row.old_address }
      : null,
  applicant: {
    name: row.name,
    phone: row.phone,
    email: row.email,
    locale: row.locale as Locale,
    customerKind: row.customer_kind as CustomerKind,
    taxCode: row.tax_code,
  },
  secrets: row.secrets,
  details: (row.details as ServiceDetails | null) ?? NO_DETAILS,
  askedPapers: row.asked_papers as PaperType[],
  officer: row.officer,
  duplicateOf: row.duplicate_of,
  receivedAt: row.received_at,
  endedAt: row.ended_at,
  erasedAt: row.erased_at,
});

const ofRequest = (db: Executor, { corporation, id }: ServiceRequestRef) =>
  db.updateTable('service_request').where('corporation', '=', corporation).where('id', '=', id);

/** The next number of a unit in a year. Whoever has it holds the row until the transaction ends, so none is left out. */
export async function nextNumber(trx: Executor, unitCode: string, year: string): Promise<number> {
  const { last_number } = await trx
    .insertInto('service_request_counter')
    .values({ unit_code: unitCode, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_code', 'year']).doUpdateSet({ last_number: sql`service_request_counter.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

export async function insertServiceRequest(trx: Executor, request: NewServiceRequest): Promise<void> {
  const { applicant, address } = request;
  await trx
    .insertInto('service_request')
    .values({
      corporation: request.corporation,
      id: request.id,
      code: request.code,
      code_key: request.codeKey,
      unit_code: request.unitCode,
      kind: request.kind,
      customer_kind: applicant.customerKind,
      stage: 'RECEIVED',
      site_key: request.siteKey,
      locale: applicant.locale,
      name: applicant.name,
      phone: applicant.phone,
      email: applicant.email,
      tax_code: applicant.taxCode,
      secrets: request.secrets,
      customer_code: request.customerCode,
      province_code: address?.provinceCode ?? null,
      commune_code: address?.communeCode ?? null,
      street: address?.street ?? null,
      old_address: address?.oldText ?? null,
      details: JSON.stringify(request.details),
      likeness: request.likeness,
      duplicate_of: request.duplicateOf,
      received_at: request.receivedAt,
    })
    .execute();
}

/** One request of its likeness at a time, in every process, until the transaction ends. */
export async function lockLikeness(trx: Executor, likeness: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`service request ${likeness}`}, 0))`.execute(trx);
}

/** The last request of this likeness since then that nobody has ended. */
export async function likeRequest(trx: Executor, likeness: string, since: Date): Promise<StoredServiceRequest | undefined> {
  const row = await trx
    .selectFrom('service_request')
    .selectAll()
    .where('likeness', '=', likeness)
    .where('received_at', '>=', since.toISOString())
    .where('ended_at', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRequest(row);
}

export async function serviceRequestByKey(db: Executor, codeKey: string): Promise<StoredServiceRequest | undefined> {
  const row = await db.selectFrom('service_request').selectAll().where('code_key', '=', codeKey).executeTakeFirst();
  return row && toRequest(row);
}

const byId = (db: Executor, { corporation, id }: ServiceRequestRef) =>
  db.selectFrom('service_request').selectAll().where('corporation', '=', corporation).where('id', '=', id);

export async function serviceRequestById(db: Executor, ref: ServiceRequestRef): Promise<StoredServiceRequest | undefined> {
  const row = await byId(db, ref).executeTakeFirst();
  return row && toRequest(row);
}

/** The request, held until the transaction ends. */
export async function lockServiceRequest(trx: Executor, codeKey: string): Promise<StoredServiceRequest | undefined> {
  const row = await trx.selectFrom('service_request').selectAll().where('code_key', '=', codeKey).forUpdate().executeTakeFirst();
  return row && toRequest(row);
}

export interface Moved extends Position {
  /** When it ended; null while it goes on. */
  endedAt: string | null;
  askedPapers: readonly PaperType[];
}

export async function moveServiceRequest(trx: Executor, ref: ServiceRequestRef, moved: Moved): Promise<void> {
  const { stage, interrupted, endedAt, askedPapers } = moved;
  await ofRequest(trx, ref)
    .set({ stage, interrupted, ended_at: endedAt, asked_papers: [...askedPapers] })
    .execute();
}

export async function setOfficer(trx: Executor, ref: ServiceRequestRef, officer: string): Promise<void> {
  await ofRequest(trx, ref).set({ officer }).execute();
}

/** Whoever changes a request holds it, so its numbers follow each other. */
export async function addStep(trx: Executor, { corporation, id }: ServiceRequestRef, step: NewStep): Promise<void> {
  await sql`
    insert into service_request_step (corporation, request_id, number, event_id, stage, at, acted_by, text, target_on)
    select ${corporation}, ${id}, coalesce(max(number), 0) + 1, ${step.eventId}, ${step.stage}, ${step.at}, ${step.by}, ${step.text},
      ${step.targetOn}::date
    from service_request_step where corporation = ${corporation} and request_id = ${id}`.execute(trx);
}

/** Changes by request, oldest first. */
export async function stepsOf(db: Executor, corporation: Corporation, ids: readonly string[]): Promise<Map<string, ServiceStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_request_step')
    .select(['request_id', 'stage', 'at', 'acted_by', 'text', 'target_on'])
    .where('corporation', '=', corporation)
    .where('request_id', 'in', ids)
    .orderBy('number')
    .execute();
  const toStep = ({ stage, at, acted_by, text, target_on }: (typeof rows)[number]): ServiceStep => ({
    stage: stage as RequestStage,
    at,
    by: acted_by as ServiceStep['by'],
    text,
    targetOn: target_on,
  });
  return new Map([...Map.groupBy(rows, (row) => row.request_id)].map(([id, steps]) => [id, steps.map(toStep)]));
}

/** In place of what was stated before. */
export async function replaceCosts(trx: Executor, { corporation, id }: ServiceRequestRef, lines: readonly CostLine[]): Promise<void> {
  await trx.deleteFrom('service_request_cost').where('corporation', '=', corporation).where('request_id', '=', id).execute();
  if (lines.length === 0) return;
  const rows = lines.map((line, index) => ({ corporation, request_id: id, number: index + 1, ...line }));
  await trx.insertInto('service_request_cost').values(rows).execute();
}

/** Cost lines by request, in the order in which they were stated. */
export async function costsOf(db: Executor, corporation: Corporation, ids: readonly string[]): Promise<Map<string, CostLine[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_request_cost')
    .select(['request_id', 'label', 'amount', 'vat'])
    .where('corporation', '=', corporation)
    .where('request_id', 'in', ids)
    .orderBy('number')
    .execute();
  const toLine = ({ label, amount, vat }: (typeof rows)[number]): CostLine => ({ label, amount, vat });
  return new Map([...Map.groupBy(rows, (row) => row.request_id)].map(([id, lines]) => [id, lines.map(toLine)]));
}

export interface ServiceRequestFilter {
  corporation: Corporation;
  kind: ServiceKind | null;
  stage: RequestStage | null;
  /** Id of the last one seen. */
  after: string | null;
  limit: number;
}

/** Newest first: ids are sorted by time. */
export async function listServiceRequests(db: Executor, filter: ServiceRequestFilter): Promise<StoredServiceRequest[]> {
  const { corporation, kind, stage, after, limit } = filter;
  let query = db.selectFrom('service_request').selectAll().where('corporation', '=', corporation);
  if (kind !== null) query = query.where('kind', '=', kind);
  if (stage !== null) query = query.where('stage', '=', stage);
  if (after !== null) query = query.where('id', '<', after);
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toRequest);
}

/** Where in the feed a change stands. */
export type FeedKey = readonly [tx: number, position: number];

/**
 * Changes behind a place in the feed, in their order. What is shown is complete: of transactions that were running when one
 * of these was written none is running any more, so nothing can still appear before it.
 */
export async function changesAfter(
  db: Executor,
  { corporation, after, limit }: { corporation: Corporation; after: FeedKey | null; limit: number },
): Promise<Array<ServiceRequestChange & { key: FeedKey }>> {
  const [tx, position] = after ?? [0, 0];
  const { rows } = await sql<Omit<ServiceRequestChange, 'corporation'> & { tx: number; position: number }>`
    select s.event_id as id, r.code, r.kind, s.stage, s.at, s.tx, s.position
    from service_request_step s join service_request r on r.corporation = s.corporation and r.id = s.request_id
    where s.corporation = ${corporation} and (s.tx, s.position) > (${tx}::int8, ${position}::int8)
      and s.tx < pg_snapshot_xmin(pg_current_snapshot())::text::int8
    order by s.tx, s.position limit ${limit}`.execute(db);
  return rows.map(({ tx: at, position: place, ...change }) => ({ ...change, corporation, key: [at, place] }));
}

/** Erases whatever is personal of requests that ended before. @returns which; at most `limit` */
export async function eraseServiceRequests(
  db: Executor,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<ServiceRequestRef[]> {
  const { rows } = await sql<ServiceRequestRef>`
    with old as (
      select corporation, id from service_request
      where erased_at is null and coalesce(ended_at, received_at) < ${before.toISOString()} limit ${limit} for update skip locked),
    texts as (
      update service_request_step set text = null from old
      where service_request_step.corporation = old.corporation and request_id = old.id)
    update service_request set name = null, phone = null, email = null, tax_code = null, secrets = null, customer_code = null,
      street = null, old_address = null, details = null, likeness = null, erased_at = ${now.toISOString()}
    from old where service_request.corporation = old.corporation and service_request.id = old.id
    returning service_request.corporation, service_request.id`.execute(db);
  return rows;
}
