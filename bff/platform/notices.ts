import type { Clock } from './clock.ts';
import type { Corporation } from './corporation.ts';
import type { Executor } from './db/database.ts';
import { newId } from './ids.ts';
import { insertMessage, type MessageChannel, type OutboxChannel } from './outbox.store.ts';
import { isMobile } from './phone.ts';

/** Three days later no customer waits for it any more; the utility's own systems are to get everything that a long week-end held up. */
const SEND_WITHIN_SECONDS = { SMS: 72 * 3_600, EMAIL: 72 * 3_600, WEBHOOK: 10 * 86_400 } as const satisfies Record<OutboxChannel, number>;

/** The webhook has one address, which stands in the configuration. */
const SYSTEMS = 'webhook';

/** What is told of: a request, whose messages stay in their order. */
export interface About {
  corporation: Corporation;
  /** Id of the request. */
  subject: string;
}

export interface Recipient {
  /** E.164 */
  phone: string | null;
  email: string | null;
}

/** The same in the words of each channel; made only for those it goes by. */
export interface Wording {
  sms(): string;
  email(): { title: string; body: string };
}

export interface NoticeWriterDeps {
  /** Those that this BFF can send on; a channel that is not configured is not offered. */
  channels: ReadonlySet<OutboxChannel>;
  clock: Clock;
}

/** Writes what customers and systems are to be told into the outbox, in the transaction of what it tells of. */
export function noticeWriter({ channels, clock }: NoticeWriterDeps) {
  const write = (
    trx: Executor,
    about: About,
    message: { id: string; channel: OutboxChannel; recipient: string; title: string | null; body: string },
  ): Promise<void> => insertMessage(trx, { ...about, ...message, sendWithinSeconds: SEND_WITHIN_SECONDS[message.channel] });

  return {
    /** @returns the channels on which it will arrive */
    async toCustomer(trx: Executor, about: About, { phone, email }: Recipient, wording: Wording): Promise<MessageChannel[]> {
      const sent: MessageChannel[] = [];
      if (channels.has('SMS') && phone !== null && isMobile(phone)) {
        await write(trx, about, { id: newId('ob', clock.now()), channel: 'SMS', recipient: phone, title: null, body: wording.sms() });
        sent.push('SMS');
      }
      if (channels.has('EMAIL') && email !== null) {
        await write(trx, about, { id: newId('ob', clock.now()), channel: 'EMAIL', recipient: email, ...wording.email() });
        sent.push('EMAIL');
      }
      return sent;
    },

    /** @param event nothing personal; its id is that of the message, so that systems tell a repeat */
    async toSystems(trx: Executor, about: About, event: { id: string; type: string }): Promise<void> {
      if (!channels.has('WEBHOOK')) return;
      await write(trx, about, { id: event.id, channel: 'WEBHOOK', recipient: SYSTEMS, title: null, body: JSON.stringify(event) });
    },
  };
}
