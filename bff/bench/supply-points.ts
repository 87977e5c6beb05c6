import { sql } from 'kysely';
import type { Database } from '../platform/db/database.ts';
import { unitDirectory } from '../modules/unit/unit-directory.service.ts';
import { addDays, type CivilDate } from '../platform/civil-date.ts';
import { systemClock } from '../platform/clock.ts';
import { readUnits } from '../reference/units.ts';

export const CORPORATION = 'EVNSPC';
const CODE_LENGTH = 13;
const POINTS_PER_AREA = 400;
const BATCH = 50_000;
/** Of each area; a year or so. */
const PAST_OUTAGES = 35;
const BOOKS_PER_UNIT = 50;
/** Pay points, in all; about as many as a corporation has. */
export const PLACES = 20_000;

export const TODAY: CivilDate = systemClock().today();
export const LAST_DAY = addDays(TODAY, 7);

const UNITS = unitDirectory(readUnits())
  .companies([CORPORATION], TODAY)
  .flatMap(({ units }) => units.map(({ code }) => code));

/** Code of the n-th supply point. Invented: serial numbers that only mean something in this database. */
export function customerCode(n: number): string {
  const unit = UNITS[n % UNITS.length] ?? '';
  return unit + String(n).padStart(CODE_LENGTH - unit.length, '0');
}

/** Codes of `count` supply points spread evenly over the first `points`, in an order that no index likes. */
export function someCodes(count: number, points: number): string[] {
  const step = 7_919;
  return Array.from({ length: Math.min(count, points) }, (_, index) => customerCode((index * step) % points));
}

export const unitCode = (n: number): string => UNITS[n % UNITS.length] ?? '';

/** Fresh lists of every unit, and in each area one planned interruption within the next week and those of the past year, as imports would leave them. */
async function fillUnits(database: Database, areas: number): Promise<void> {
  const { read } = database;
  await sql`insert into import_run (corporation, id, kind, source, read_at, covers_from, covers_to, units, status, client_request_id, fingerprint, begun_at)
    select ${CORPORATION}, 'bench', 'OUTAGES', 'Benchmark', now(), ${TODAY}::date, ${addDays(TODAY, 30)}::date, ${UNITS}::text[], 'COMMITTED', 'bench', '', now()`.execute(
    read,
  );
  await sql`insert into supply_list (corporation, unit_code, run_id, read_at)
    select ${CORPORATION}, code, 'bench', now() from unnest(${UNITS}::text[]) code`.execute(read);
  await sql`insert into supply_area (corporation, unit_code, area_code)
    select ${CORPORATION}, code, 'A' || area from unnest(${UNITS}::text[]) code, generate_series(0, ${areas - 1}::int4) area`.execute(read);
  await sql`insert into outage_coverage (corporation, unit_code, run_id, covers_from, covers_to, is_complete, read_at, source)
    select ${CORPORATION}, code, 'bench', ${TODAY}::date, ${addDays(TODAY, 30)}::date, true, now(), 'Benchmark' from unnest(${UNITS}::text[]) code`.execute(
    read,
  );
  await sql`insert into outage_schedule (corporation, id, schedule_id, unit_code, area_code, area_name, starts_at, ends_at, kind, reason,
      sequence, read_at, source, first_run_id, last_run_id, updated_at)
    select ${CORPORATION}, 'ow_' || md5(concat_ws('-', code, area, n)), concat_ws('-', 'S', code, area, n), code, 'A' || area,
      'Một phần khu phố ' || area, day + interval '26 hours', day + interval '30 hours', 'PLANNED', 'Bảo dưỡng lưới điện trung áp',
      0, now(), 'Benchmark', 'bench', 'bench', now()
    from unnest(${UNITS}::text[]) code, generate_series(0, ${areas - 1}::int4) area, generate_series(0, ${PAST_OUTAGES}::int4) n,
      lateral (select now() - n * interval '10 days' as day) d`.execute(read);
}

/** Every book read once a month, this year stated whole. */
async function fillReadings({ read }: Database): Promise<void> {
  const [from, to] = [`${TODAY.slice(0, 4)}-01-01`, `${TODAY.slice(0, 4)}-12-31`];
  await sql`insert into meter_reading_coverage (corporation, unit_code, run_id, covers_from, covers_to, is_complete, read_at, source)
    select ${CORPORATION}, code, 'bench', ${from}::date, ${to}::date, true, now(), 'Benchmark' from unnest(${UNITS}::text[]) code`.execute(
    read,
  );
  await sql`insert into meter_reading (corporation, id, unit_code, book_code, year, month, period, read_on, status, read_at, source, last_run_id, updated_at)
    select ${CORPORATION}, 'mr_' || md5(concat_ws('-', code, book, month)), code, 'S' || book, extract(year from ${from}::date), month, 1, day,
      case when day < ${TODAY}::date then 'READ' else 'PLANNED' end, now(), 'Benchmark', 'bench', now()
    from unnest(${UNITS}::text[]) code, generate_series(0, ${BOOKS_PER_UNIT - 1}::int4) book, generate_series(1, 12) month,
      lateral (select ${from}::date + (month - 1) * 30 + book % 28 as day) d`.execute(read);
}

/** Pay points of every unit, with names that are much alike, as those of real ones are. */
async function fillPlaces({ read }: Database): Promise<void> {
  await sql`insert into place_list (corporation, unit_code, kind, run_id, is_complete, read_at, source)
    select ${CORPORATION}, code, 'PAY_POINT', 'bench', true, now(), 'Benchmark' from unnest(${UNITS}::text[]) code`.execute(read);
  await sql`insert into place (corporation, id, stated_by, kind, unit_code, name, address, source, verified_at, valid_from, heading, updated_at)
    select ${CORPORATION}, 'pl_' || i, 'bench', 'PAY_POINT', (${UNITS}::text[])[1 + i % ${UNITS.length}::int4], 'Cửa hàng ' || i,
      i || ' đường ' || i % 300 || ', ấp ' || i % 17, 'Benchmark', ${TODAY}::date, ${TODAY}::date,
      'cua hang ' || i || ' ' || i || ' duong ' || i % 300 || ' ap ' || i % 17, now()
    from generate_series(0, ${PLACES - 1}::int4) i`.execute(read);
}

export const SITE_KEY = 'pk_benchmark00000000000';
export const ORIGIN = 'https://benchmark.example';

/** The same page as the utility's own: what is personal is answered there alone. */
export const OWN_SITE_KEY = 'pk_benchmarkown00000000';
export const OWN_ORIGIN = 'https://own.benchmark.example';

async function addSite({ read }: Database): Promise<void> {
  await sql`insert into site (site_key, name, trust, corporations, default_corporation, origins, locale)
    values (${SITE_KEY}, 'Benchmark', 'partner', ${[CORPORATION]}::text[], ${CORPORATION}, ${[ORIGIN]}::text[], 'vi'),
      (${OWN_SITE_KEY}, 'Benchmark', 'first-party', ${[CORPORATION]}::text[], ${CORPORATION}, ${[OWN_ORIGIN]}::text[], 'vi')`.execute(read);
}

/** Fills a migrated database with supply points of real units, each with exactly one interruption ahead. */
export async function fillSupplyPoints(database: Database, points: number, progress: (done: number) => void): Promise<void> {
  const areas = Math.ceil(points / UNITS.length / POINTS_PER_AREA);
  for (let first = 0; first < points; first += BATCH) {
    const last = Math.min(first + BATCH, points) - 1;
    await sql`insert into supply_point (corporation, customer_code, run_id, unit_code, area_code, book_code)
      select ${CORPORATION}, u.code || lpad(i::text, ${CODE_LENGTH} - length(u.code), '0'), 'bench', u.code, 'A' || (i / ${UNITS.length}::int4) % ${areas}::int4,
        'S' || (i / ${UNITS.length}::int4) % ${BOOKS_PER_UNIT}::int4
      from generate_series(${first}::int4, ${last}::int4) i
      join unnest(${UNITS}::text[]) with ordinality u(code, n) on u.n = i % ${UNITS.length}::int4 + 1`.execute(database.read);
    progress(last + 1);
  }
  await fillUnits(database, areas);
  await fillReadings(database);
  await fillPlaces(database);
  await addSite(database);
  await sql`vacuum analyze`.execute(database.read);
}
