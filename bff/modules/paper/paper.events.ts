import type { Clock } from '../../platform/clock.ts';
import type { Executor } from '../../platform/db/database.ts';
import { addEvidence } from '../../platform/evidence.store.ts';
import { newId } from '../../platform/ids.ts';
import { insertMessage, type MessageChannel, type OutboxChannel } from '../../platform/outbox.store.ts';
import { isMobile } from '../../platform/phone.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { paperEmail, paperSms, type ToldEvent, type ToldPaper } from './paper.messages.ts';
import type { PaperCustomer, PaperRequests } from './paper.port.ts';
import type { StoredPaper } from './paper.ts';

/** What becomes of a paper; `COUNTERSIGNED` while others still have to sign. */
export type PaperEventType = ToldEvent | 'COMMENTED' | 'COUNTERSIGNED';

export interface PaperEvent {
  type: PaperEventType;
  /** What else is put down as evidence; nothing personal, since it is never erased. */
  more?: Readonly<Record<string, string | number>>;
}

export interface PaperEventDeps {
  requests: Pick<PaperRequests, 'customerOf'>;
  /** Those that this BFF can send on. */
  channels: ReadonlySet<OutboxChannel>;
  hotlines: HotlineDirectory;
  clock: Clock;
}

/** As long as for the changes of requests: then nobody waits for it any more. */
const SEND_WITHIN_SECONDS = { SMS: 72 * 3_600, EMAIL: 72 * 3_600, WEBHOOK: 10 * 86_400 } as const satisfies Record<OutboxChannel, number>;

/** The webhook has one address, which stands in the configuration. */
const SYSTEMS = 'webhook';

/** Who has commented or signed knows it; of the last signature a customer wants it in writing. */
const isTold = (type: PaperEventType): type is ToldEvent => type !== 'COMMENTED' && type !== 'COUNTERSIGNED';

/**
 * Puts down what becomes of papers and tells customers and systems, in the transaction in which it happens; last, since the
 * chain of evidence is held until its end.
 */
export function paperEvents({ requests, channels, hotlines, clock }: PaperEventDeps) {
  async function write(
    trx: Executor,
    { corporation, requestId: subject }: StoredPaper,
    message: { id?: string; channel: OutboxChannel; recipient: string; title: string | null; body: string },
  ): Promise<void> {
    if (!channels.has(message.channel)) return;
    const sendWithinSeconds = SEND_WITHIN_SECONDS[message.channel];
    await insertMessage(trx, { id: newId('ob', clock.now()), ...message, corporation, subject, sendWithinSeconds });
  }

  async function tellCustomer(trx: Executor, paper: StoredPaper, customer: PaperCustomer, type: ToldEvent): Promise<void> {
    const { corporation, kind, signingMethod } = paper;
    const { phone, email, locale, code } = customer;
    const told: ToldPaper = { corporation, kind, signingMethod, code, hotline: hotlines.of(corporation, locale).number, locale };
    const by = (channel: MessageChannel, recipient: string, text: { title: string | null; body: string }) =>
      write(trx, paper, { channel, recipient, ...text });
    if (phone !== null && isMobile(phone)) await by('SMS', phone, { title: null, body: paperSms(type, told) });
    if (email !== null) await by('EMAIL', email, paperEmail(type, told, clock.now()));
  }

  return async function tell(trx: Executor, paper: StoredPaper, { type, more }: PaperEvent): Promise<void> {
    const { corporation, id: paperId, requestId, kind, revision, sha256 } = paper;
    const customer = await requests.customerOf(trx, { corporation, id: requestId });
    const event = { id: newId('ev', clock.now()), type: `paper.${type.toLowerCase()}`, at: clock.now().toISOString() };
    if (customer) {
      if (isTold(type)) await tellCustomer(trx, paper, customer, type);
      const body = JSON.stringify({ ...event, corporation, code: customer.code, paper: paperId, kind, revision });
      await write(trx, paper, { id: event.id, channel: 'WEBHOOK', recipient: SYSTEMS, title: null, body });
    }
    await addEvidence(trx, corporation, { ...event, paper: paperId, request: requestId, revision, sha256, ...more });
  };
}

export type PaperEvents = ReturnType<typeof paperEvents>;
