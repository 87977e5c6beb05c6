import type { AreaQuestion, CodeQuestion, OutageReader, PlaceRecord, Schedule, Selection } from '../../modules/outage/outage.port.ts';
import { addDays, civilDateOf, endOfDay, startOfDay } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';

/**
 * Outages from our own tables, which imports fill. Every look-up, of one code or of ten, is one statement and one round
 * trip; the text never changes, so the database can keep its plan.
 */

const SCHEDULE_JSON = `json_build_object(
  'id', s.id, 'corporation', s.corporation, 'unitCode', s.unit_code, 'areaCode', s.area_code, 'unplaced', s.unplaced, 'areaName', s.area_name,
  'startsAt', s.starts_at, 'endsAt', s.ends_at, 'kind', s.kind, 'reason', s.reason, 'cancelledAt', s.cancelled_at,
  'sequence', s.sequence, 'updatedAt', s.updated_at, 'readAt', s.read_at, 'source', s.source)`;

/** Columns of a PlaceRecord for a place `p` (corporation, unit_code, area_code, commune_code) and the selection in $1 … $7. */
const RECORD_COLUMNS = `
  p.unit_code as "unitCode", p.area_code as "areaCode",
  (select coalesce(json_agg(json_build_object('from', c.covers_from, 'to', c.covers_to, 'readAt', c.read_at, 'source', c.source)), '[]'::json)
   from outage_coverage c
   where c.corporation = p.corporation and c.unit_code = p.unit_code and c.is_complete and c.covers_from <= $2::date and c.covers_to >= $1::date) as statements,
  t.schedules, t."cutAt"`;

/**
 * What touches the days, in the order in which it is kept where it is too much for one answer. Where it is cut matters to
 * whoever asks what a day holds; only what is cancelled, or was over before anybody asked about the day, is missed by nobody.
 */
const RECORD_SCHEDULES = `
cross join lateral (
  select coalesce(json_agg(${SCHEDULE_JSON} order by s.n) filter (where s.n <= coalesce($5::int8, s.n)), '[]'::json) as schedules,
    min(s.starts_at) filter (where s.n > $5::int8 and s.cancelled_at is null and (not s.is_over or s.starts_at < $7::timestamptz)) as "cutAt"
  from (
    select o.*, row_number() over (
      order by o.cancelled_at is not null, p.area_code is not null and o.unplaced, o.is_over, o.starts_at, o.id) as n
    from (select *, coalesce(ends_at, 'infinity') <= $6::timestamptz as is_over from outage_schedule) o
    where o.corporation = p.corporation and o.unit_code = p.unit_code
      and (p.area_code is null or case when o.unplaced then '' else coalesce(o.area_code, '') end in ('', p.area_code))
      and coalesce(o.ends_at, 'infinity') > $3::timestamptz and o.starts_at < $4::timestamptz
      and (p.commune_code is null or o.area_code is null or o.commune_code is null or o.commune_code = p.commune_code)
  ) s
) t`;

const UNIT_CODE_LENGTH = 6;

/**
 * A code in no list is looked up in the unit its letters name, and dropped afterwards: were it answered without that work,
 * the time of an answer would tell which codes exist.
 */
const BY_CODES = `
select q.n, p.read_at as "listReadAt", p.in_doubt as "listInDoubt", ${RECORD_COLUMNS}
from unnest($8::int4[], $9::text[], $10::text[]) q(n, corporation, customer_code)
left join lateral (
  select x.unit_code, x.area_code, l.read_at, l.in_doubt
  from supply_point x
  join supply_list l on l.corporation = x.corporation and l.unit_code = x.unit_code and l.run_id = x.run_id
  where x.corporation = q.corporation and x.customer_code = q.customer_code
  order by l.read_at desc
  limit 1
) k on true
cross join lateral (
  select q.corporation, coalesce(k.unit_code, left(q.customer_code, ${UNIT_CODE_LENGTH})) as unit_code,
    case when k.unit_code is null then '' else k.area_code end as area_code, null::text as commune_code, k.read_at, k.in_doubt
) p${RECORD_SCHEDULES}`;

const BY_AREA = `
select null as "listReadAt", false as "listInDoubt", ${RECORD_COLUMNS},
  p.commune_code is not null and (
    not exists (
      select from outage_schedule k
      where k.corporation = p.corporation and k.unit_code = p.unit_code and k.commune_code = p.commune_code)
    or exists (
      select from outage_schedule k
      where k.corporation = p.corporation and k.unit_code = p.unit_code and k.commune_code <> p.commune_code and k.area_code is not null
        and k.cancelled_at is null and coalesce(k.ends_at, 'infinity') > $3::timestamptz and k.starts_at < $4::timestamptz)
  ) as "communeInDoubt"
from (select $8::text as corporation, $9::text as unit_code, null::text as area_code, $10::text as commune_code) p${RECORD_SCHEDULES}`;

const BY_ID = `select ${SCHEDULE_JSON} as schedule from outage_schedule s where s.id = $1`;

/** $1 … $7 of a look-up. */
const selectionParameters = ({ from, to, atMost }: Selection, clock: Clock): unknown[] => [
  from,
  to,
  startOfDay(from).toISOString(),
  endOfDay(to).toISOString(),
  atMost,
  clock.now().toISOString(),
  startOfDay(clock.today()).toISOString(),
];

type RecordRow = Omit<PlaceRecord, 'completeUntil'> & {
  /** When the first of those left out begins, also before the days asked about. */
  cutAt: string | null;
};

/** Without a list that holds the code: nobody's. */
type CodeRow = RecordRow & { n: number };

function toRecord({ cutAt, ...row }: RecordRow, { from }: Selection): PlaceRecord {
  if (cutAt === null) return { ...row, completeUntil: null };
  const cutOn = civilDateOf(cutAt);
  return { ...row, completeUntil: addDays(cutOn > from ? cutOn : from, -1) };
}

/** Of several corporations' lists that hold the same code, the one read last is believed. */
function newestPerQuestion(rows: readonly CodeRow[], count: number, selection: Selection): (PlaceRecord | null)[] {
  const records: (PlaceRecord | null)[] = Array.from({ length: count }, () => null);
  for (const { n, ...row } of rows) {
    if (row.listReadAt === null) continue;
    const best = records[n];
    if (!best || Date.parse(best.listReadAt ?? '') < Date.parse(row.listReadAt)) records[n] = toRecord(row, selection);
  }
  return records;
}

/** The OutageReader on our tables. */
export function cmisStoreReader({ database, clock }: { database: Pick<Database, 'prepared'>; clock: Clock }): OutageReader {
  return {
    async byCodes(questions: readonly CodeQuestion[], selection: Selection) {
      const pairs = questions.flatMap(({ customerCode, corporations }, n) =>
        corporations.map((corporation) => ({ n, corporation, customerCode })),
      );
      const rows = await database.prepared<CodeRow>('outage.byCodes', BY_CODES, [
        ...selectionParameters(selection, clock),
        pairs.map(({ n }) => n),
        pairs.map(({ corporation }) => corporation),
        pairs.map(({ customerCode }) => customerCode),
      ]);
      return newestPerQuestion(rows, questions.length, selection);
    },
    async byArea({ corporation, unitCode, communeCode }: AreaQuestion, selection: Selection) {
      const [row] = await database.prepared<RecordRow>('outage.byArea', BY_AREA, [
        ...selectionParameters(selection, clock),
        corporation,
        unitCode,
        communeCode,
      ]);
      if (!row) throw new Error('the area look-up answered no row');
      return toRecord(row, selection);
    },
    async byId(id: string) {
      const [row] = await database.prepared<{ schedule: Schedule }>('outage.byId', BY_ID, [id]);
      return row?.schedule ?? null;
    },
  };
}
