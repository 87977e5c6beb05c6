import type { Clock } from '../../platform/clock.ts';
import type { Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { insertMessage, type MessageChannel, type OutboxChannel } from '../../platform/outbox.store.ts';
import { isMobile } from '../../platform/phone.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { receiptEmail, receiptSms, stepEmail, stepSms, type Told } from './service-request.messages.ts';
import type { ServiceRequestCore, ServiceStep } from './service-request.ts';

/** Three days later no customer waits for it any more; the utility's own systems are to get everything that a long week-end held up. */
const SEND_WITHIN_SECONDS = { SMS: 72 * 3_600, EMAIL: 72 * 3_600, WEBHOOK: 10 * 86_400 } as const satisfies Record<OutboxChannel, number>;

/** The webhook has one address, which stands in the configuration. */
const SYSTEMS = 'webhook';

type Noticed = Pick<ServiceRequestCore, 'corporation' | 'id' | 'code' | 'kind' | 'applicant'>;

export interface ServiceNoticeDeps {
  /** Those that this BFF can send on; a channel that is not configured is not offered. */
  channels: ReadonlySet<OutboxChannel>;
  hotlines: HotlineDirectory;
  clock: Clock;
}

/** Writes what customers and systems are to be told into the outbox, in the transaction of what it tells of. */
export function serviceNotices({ channels, hotlines, clock }: ServiceNoticeDeps) {
  function write(
    trx: Executor,
    { corporation, id: subject }: Noticed,
    message: { id?: string; channel: OutboxChannel; recipient: string; title: string | null; body: string },
  ): Promise<void> {
    const sendWithinSeconds = SEND_WITHIN_SECONDS[message.channel];
    return insertMessage(trx, { id: newId('ob', clock.now()), ...message, corporation, subject, sendWithinSeconds });
  }

  /** What other systems are told of a change: nothing personal, and as id that of the change. */
  async function publish(trx: Executor, request: Noticed, eventId: string, { stage, at }: ServiceStep): Promise<void> {
    if (!channels.has('WEBHOOK')) return;
    const { code, kind, corporation } = request;
    const body = JSON.stringify({ type: 'service-request.changed', id: eventId, code, kind, stage, at, corporation });
    await write(trx, request, { id: eventId, channel: 'WEBHOOK', recipient: SYSTEMS, title: null, body });
  }

  return {
    /** Tells of a change, of which the first is the receipt. @returns the channels on which the customer will be told */
    async step(trx: Executor, request: Noticed, eventId: string, step: ServiceStep, isReceipt = false): Promise<MessageChannel[]> {
      const { corporation, code, kind, applicant } = request;
      const { phone, email, locale } = applicant;
      const told: Told = { corporation, code, kind, hotline: hotlines.of(corporation, locale).number, locale };
      const at = new Date(step.at);
      const sent: MessageChannel[] = [];
      if (channels.has('SMS') && phone !== null && isMobile(phone)) {
        const body = isReceipt ? receiptSms(told, at) : stepSms(told, { ...step, at });
        await write(trx, request, { channel: 'SMS', recipient: phone, title: null, body });
        sent.push('SMS');
      }
      if (channels.has('EMAIL') && email !== null) {
        const { title, body } = isReceipt ? receiptEmail(told, at) : stepEmail(told, { ...step, at });
        await write(trx, request, { channel: 'EMAIL', recipient: email, title, body });
        sent.push('EMAIL');
      }
      await publish(trx, request, eventId, step);
      return sent;
    },
  };
}

export type ServiceNotices = ReturnType<typeof serviceNotices>;
