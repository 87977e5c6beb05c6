import type { MeterReadingReader, ReadingRecord } from '../../modules/meter-reading/meter-reading.port.ts';
import type { Database } from '../../platform/db/database.ts';

/** Meter readings from our own tables, which imports fill. A look-up is one statement and one round trip. */

const READING_JSON = `json_build_object(
  'id', m.id, 'year', m.year, 'month', m.month, 'period', m.period, 'readOn', m.read_on, 'state', m.status,
  'sequence', m.sequence, 'updatedAt', m.updated_at, 'readAt', m.read_at, 'source', m.source)`;

const UNIT_CODE_LENGTH = 6;

/**
 * A code in no list is looked up in the unit its letters name, and dropped afterwards: were it answered without that work,
 * the time of an answer would tell which codes exist.
 */
const BY_CODE = `
select p.unit_code as "unitCode", p.book_code as "bookCode", k.read_at as "listReadAt", k.in_doubt as "listInDoubt",
  (select coalesce(json_agg(json_build_object('from', c.covers_from, 'to', c.covers_to, 'readAt', c.read_at, 'source', c.source)), '[]'::json)
   from meter_reading_coverage c
   where c.corporation = p.corporation and c.unit_code = p.unit_code and c.is_complete
     and c.covers_from <= $4::date and c.covers_to >= $3::date) as statements,
  (select coalesce(json_agg(${READING_JSON} order by m.read_on, m.year, m.month, m.period), '[]'::json)
   from meter_reading m
   where m.corporation = p.corporation and m.unit_code = p.unit_code and m.book_code = p.book_code
     and m.read_on between $3::date and $4::date) as readings,
  (select ${READING_JSON}
   from meter_reading m
   where m.corporation = p.corporation and m.unit_code = p.unit_code and m.book_code = p.book_code
     and m.read_on >= $5::date and m.status = 'PLANNED'
   order by m.read_on limit 1) as next
from (select $1::text[] as corporations, $2::text as customer_code) q
left join lateral (
  select x.corporation, x.unit_code, x.book_code, l.read_at, l.in_doubt
  from supply_point x
  join supply_list l on l.corporation = x.corporation and l.unit_code = x.unit_code and l.run_id = x.run_id
  where x.corporation = any (q.corporations) and x.customer_code = q.customer_code
  order by l.read_at desc
  limit 1
) k on true
cross join lateral (
  select coalesce(k.corporation, q.corporations[1]) as corporation, coalesce(k.unit_code, left(q.customer_code, ${UNIT_CODE_LENGTH})) as unit_code,
    case when k.unit_code is null then '' else k.book_code end as book_code
) p`;

type Row = Omit<ReadingRecord, 'listReadAt'> & { listReadAt: string | null };

/** The MeterReadingReader on our tables. */
export function cmisMeterReadingReader(database: Pick<Database, 'prepared'>): MeterReadingReader {
  return {
    async byCode({ customerCode, corporations, from, to, today }) {
      const [row] = await database.prepared<Row>('meterReading.byCode', BY_CODE, [[...corporations], customerCode, from, to, today]);
      return row?.listReadAt ? { ...row, listReadAt: row.listReadAt } : null;
    },
  };
}
