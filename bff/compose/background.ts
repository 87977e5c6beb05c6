import type { HumanCheckService } from '../modules/human-check/human-check.service.ts';
import type { SessionService } from '../modules/session/session.service.ts';
import type { OtpService } from '../modules/otp/otp.service.ts';
import type { ServiceDeskService } from '../modules/service-request/service-request-desk.service.ts';
import type { RequestDeskService } from '../modules/request/request-desk.service.ts';
import type { Database } from '../platform/db/database.ts';
import type { GenerationWatch } from '../platform/generation.ts';
import { housekeeping } from '../platform/housekeeping.ts';
import { ANSWER_HOURS } from '../platform/idempotency.ts';
import { dropAnswers } from '../platform/idempotency.store.ts';
import type { Log } from '../platform/log.ts';
import { type Carrier, outbox } from '../platform/outbox.ts';
import { dropMessages, expireMessages } from '../platform/outbox.store.ts';
import { dropBuckets } from '../platform/rate-limit.store.ts';
import type { Files } from './files.ts';
import type { Papers } from './papers.ts';

const MESSAGE_DAYS = 30;
const LOOK_EVERY_MS = 15_000;

export interface BackgroundDeps {
  database: Database;
  carriers: readonly Carrier[];
  requests: RequestDeskService;
  serviceRequests: Pick<ServiceDeskService, 'erase'>;
  humanCheck: Pick<HumanCheckService, 'forget'>;
  session: Pick<SessionService, 'forget'>;
  files: Pick<Files, 'chores' | 'waiting' | 'close'>;
  papers: Pick<Papers, 'chores'>;
  otp: Pick<OtpService, 'forget'>;
  generation: GenerationWatch;
  log: Log;
}

/** What the BFF does without being asked: hands over messages, notices what other processes take in, and forgets what has to be forgotten. */
export interface Background {
  start(): void;
  /** Ends when what is on its way has arrived. */
  stop(): Promise<void>;
  /** Forgets what is due now. */
  tidy(): Promise<void>;
}

export function background({
  database,
  carriers,
  requests,
  serviceRequests,
  humanCheck,
  session,
  otp,
  files,
  papers,
  generation,
  log,
}: BackgroundDeps): Background {
  const db = database.read;
  const messages = outbox({ database, carriers, log, random: Math.random });
  const house = housekeeping({
    log,
    chores: [
      { name: 'giving up old messages', run: () => expireMessages(db) },
      { name: 'forgetting old messages', run: (limit) => dropMessages(db, { days: MESSAGE_DAYS, limit }) },
      { name: 'forgetting old answers', run: (limit) => dropAnswers(db, { hours: ANSWER_HOURS, limit }) },
      { name: 'forgetting drained limits', run: (limit) => dropBuckets(db, limit) },
      { name: 'erasing old requests', run: (limit) => requests.erase(limit) },
      { name: 'erasing old service requests', run: (limit) => serviceRequests.erase(limit) },
      { name: 'forgetting old human checks', run: humanCheck.forget },
      { name: 'forgetting old sessions', run: session.forget },
      { name: 'forgetting old one-time codes', run: otp.forget },
      ...files.chores,
      ...papers.chores,
    ],
  });
  const looking = housekeeping({ log, everyMs: LOOK_EVERY_MS, chores: [files.waiting] });
  return {
    start: () => {
      messages.start();
      // The embedded database has one process.
      if (database.kind === 'postgres') generation.start();
      house.start();
      looking.start();
    },
    stop: async () => {
      await Promise.all([messages.stop(), generation.stop(), house.stop(), looking.stop()]);
      await files.close();
    },
    tidy: async () => {
      await house.tidy();
      await looking.tidy();
    },
  };
}
