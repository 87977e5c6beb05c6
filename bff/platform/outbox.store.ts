import { sql } from 'kysely';
import type { Executor } from './db/database.ts';

/** How customers are written to. */
export type MessageChannel = 'SMS' | 'EMAIL';

/** What the outbox carries: messages to customers, and changes to the utility's own systems. */
export type OutboxChannel = MessageChannel | 'WEBHOOK';

/** A message as it waits. Times are the database's own: several processes must agree on whose turn it is. */
export interface Message {
  corporation: string;
  /** Ours, and the provider's key: handed over twice under one id, it is shown once. */
  id: string;
  channel: OutboxChannel;
  /** E.164, or an e-mail address; a webhook has one address, which is configured. */
  recipient: string;
  /** E-mails only. */
  title: string | null;
  body: string;
}

export interface NewMessage extends Message {
  /** What it tells of. Messages of one subject to one recipient are handed over in the order in which they were written. */
  subject: string;
  /** After that it is no longer news, and is not sent. */
  sendWithinSeconds: number;
}

/** A message that this process may hand over until its lease ends. */
export interface ClaimedMessage extends Message {
  /** This one included. */
  attempts: number;
}

export async function insertMessage(trx: Executor, { sendWithinSeconds, ...message }: NewMessage): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({ ...message, send_until: sql<string>`now() + make_interval(secs => ${sendWithinSeconds})` })
    .execute();
}

/**
 * Takes the first message of every subject and recipient that is due, for `leaseSeconds`: a process that dies with it loses
 * it by that alone. Nothing is taken while an earlier one is waiting or on its way.
 */
export async function claimMessages(
  db: Executor,
  channel: OutboxChannel,
  { limit, leaseSeconds }: { limit: number; leaseSeconds: number },
): Promise<ClaimedMessage[]> {
  const { rows } = await sql<ClaimedMessage>`
    update outbox set attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseSeconds})
    where (corporation, id) in (
      select first.corporation, first.id from outbox first
      where first.channel = ${channel} and first.status = 'WAITING' and first.due_at <= now() and first.send_until > now()
        and not exists (
          select from outbox earlier
          where earlier.corporation = first.corporation and earlier.subject = first.subject and earlier.channel = first.channel
            and earlier.recipient = first.recipient and earlier.status = 'WAITING' and earlier.send_until > now()
            and earlier.position < first.position)
      order by first.due_at limit ${limit} for update skip locked)
    returning corporation, id, channel, recipient, title, body, attempts`.execute(db);
  return rows;
}

/** Whoever claimed it later has more attempts; what the earlier one learned no longer counts. */
const claimed = (db: Executor, { corporation, id, attempts }: ClaimedMessage) =>
  db
    .updateTable('outbox')
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'WAITING');

export async function finishMessage(db: Executor, message: ClaimedMessage, status: 'SENT' | 'REFUSED'): Promise<void> {
  await claimed(db, message).set({ status, finished_at: sql<string>`now()` }).execute();
}

export async function postponeMessage(db: Executor, message: ClaimedMessage, seconds: number): Promise<void> {
  await claimed(db, message)
    .set({ due_at: sql<string>`now() + make_interval(secs => ${seconds})` })
    .execute();
}

/** Gives up what nobody wants to read any more. @returns how many */
export async function expireMessages(db: Executor): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ status: 'EXPIRED', finished_at: sql<string>`now()` })
    .where('status', '=', 'WAITING')
    .where('send_until', '<=', sql<string>`now()`)
    .where('due_at', '<=', sql<string>`now()`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets finished messages with whom they went to. @returns how many; at most `limit` */
export async function dropMessages(db: Executor, { days, limit }: { days: number; limit: number }): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from outbox where (corporation, id) in (
      select corporation, id from outbox
      where status <> 'WAITING' and finished_at < now() - make_interval(days => ${days}) limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
