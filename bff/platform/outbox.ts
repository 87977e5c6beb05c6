import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './db/database.ts';
import type { Log } from './log.ts';
import { type ClaimedMessage, claimMessages, finishMessage, type Message, type OutboxChannel, postponeMessage } from './outbox.store.ts';

/*
 * Why not pg-boss (12.38, looked at on PGlite and PostgreSQL): it could run here, with its adapters for Kysely and PGlite,
 * and its policy `key_strict_fifo` keeps the order per key. But a message that finally fails then holds back every later one
 * of its subject until somebody intervenes, whereas "done" must still be told when "in progress" was refused; a provider
 * that is down for hours uses up the retries of everything that waits; and it makes and migrates a schema of its own at
 * start, 13 tables and 34 indexes past the migrations a DBA approves, with a second copy of addresses under other rules of
 * retention. What is needed is one table and the three statements in outbox.store.ts.
 */

const IDLE_MS = 1_000;
const BATCH = 20;
/** Longer than any carrier takes to give up by itself. */
const LEASE_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 5;
/** A provider that is back is tried within this. */
const LONGEST_PAUSE_SECONDS = 240;

/** Hands messages to a provider. Settles within 30 seconds. */
export interface Carrier {
  readonly channel: OutboxChannel;
  /**
   * REFUSED: this message will never be taken, whenever it is tried. Everything else that goes wrong is thrown, and tried
   * again under the same id.
   */
  deliver(message: Message): Promise<'SENT' | 'REFUSED'>;
  close(): void;
}

export interface OutboxDeps {
  database: Database;
  carriers: readonly Carrier[];
  log: Pick<Log, 'failure'>;
  /** From 0 to 1; spreads what has failed together. */
  random(): number;
}

/** Seconds until a message is tried again. */
export function pauseAfter(attempts: number, random: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1)) * (0.75 + random / 4);
}

/** Hands over what waits, every channel by itself, in any number of processes; see `insertMessage` for how messages get there. */
export function outbox({ database, carriers, log, random }: OutboxDeps) {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function deliver(carrier: Carrier, message: ClaimedMessage): Promise<void> {
    const failure = `delivering ${message.channel}`;
    try {
      const outcome = await carrier.deliver(message);
      if (outcome === 'REFUSED') log.failure(`${failure}: refused for good`, new Error('refused'));
      await finishMessage(database.read, message, outcome);
    } catch (cause) {
      if (message.attempts === 1) log.failure(failure, cause);
      await postponeMessage(database.read, message, pauseAfter(message.attempts, random()));
    }
  }

  async function round(carrier: Carrier): Promise<number> {
    const messages = await claimMessages(database.read, carrier.channel, { limit: BATCH, leaseSeconds: LEASE_SECONDS });
    const outcomes = await Promise.allSettled(messages.map((message) => deliver(carrier, message)));
    // What could not be noted comes back by itself when its lease ends, under the same id.
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    if (lost) throw lost.reason;
    return messages.length;
  }

  async function run(carrier: Carrier): Promise<void> {
    let failing = false;
    while (!stopping.signal.aborted) {
      const taken = await round(carrier).catch((cause: unknown) => {
        if (!failing) log.failure(`reading the outbox for ${carrier.channel}`, cause);
        return null;
      });
      failing = taken === null;
      if (!taken) await pause(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    carrier.close();
  }

  return {
    start(): void {
      running = Promise.all(carriers.map(run));
    },
    /** Takes nothing more, and ends when what is on its way has arrived. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}

export type Outbox = ReturnType<typeof outbox>;
