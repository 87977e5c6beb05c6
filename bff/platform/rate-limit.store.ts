import { sql } from 'kysely';
import type { Executor } from './db/database.ts';
import type { Limit } from './limits.ts';

export interface Bucket {
  corporation: string;
  limitName: string;
  key: string;
}

/**
 * Puts a drop into a bucket unless it is full: looked at and filled by one statement, so that two who come at once cannot
 * share the last place. By the database's clock, which all processes share.
 * @returns null when it was taken, else from when on there is room
 */
export async function takeFrom(
  db: Executor,
  { corporation, limitName, key }: Bucket,
  { capacity, everySeconds }: Limit,
): Promise<Date | null> {
  const drop = sql`make_interval(secs => ${everySeconds})`;
  const filled = sql`greatest(bucket.drained_at, now()) + ${drop}`;
  const full = sql`make_interval(secs => ${capacity * everySeconds})`;
  const { rows } = await sql`
    insert into rate_bucket as bucket (corporation, limit_name, key, drained_at)
    values (${corporation}, ${limitName}, ${key}, now() + ${drop})
    on conflict (corporation, limit_name, key) do update set drained_at = ${filled} where ${filled} <= now() + ${full}
    returning key`.execute(db);
  if (rows.length > 0) return null;
  const { rows: found } = await sql<{ room_at: string }>`
    select drained_at + ${drop} - ${full} as room_at from rate_bucket
    where corporation = ${corporation} and limit_name = ${limitName} and key = ${key}`.execute(db);
  return new Date(found[0]?.room_at ?? 0);
}

/** Forgets buckets that have drained. @returns how many; at most `limit` */
export async function dropBuckets(db: Executor, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from rate_bucket where (corporation, limit_name, key) in (
      select corporation, limit_name, key from rate_bucket where drained_at < now() limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
