import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';

/** Takes a challenge for this one try. @returns false when somebody had it before, in whichever process */
export async function useUp(db: Executor, id: string, expiresAt: Date): Promise<boolean> {
  const taken = await db
    .insertInto('human_check_use')
    .values({ id, expires_at: expiresAt.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Forgets tries of challenges that have expired before `before`: they are refused for their age. @returns how many */
export async function dropUses(db: Executor, { before, limit }: { before: Date; limit: number }): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from human_check_use where id in (
      select id from human_check_use where expires_at < ${before.toISOString()} order by expires_at limit ${limit})
    returning id`.execute(db);
  return rows.length;
}
