import type { Clock } from '../../platform/clock.ts';
import type { Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { insertMessage, type MessageChannel, type OutboxChannel } from '../../platform/outbox.store.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { isMobile } from '../../platform/phone.ts';
import { type Change, changeEmail, changeSms, type Email, receiptEmail, receiptSms, type Told } from './request.messages.ts';
import type { Person, RequestRef } from './request.ts';
import type { RequestKind } from './ticket.ts';

/** Three days later nobody waits for it any more. */
const SEND_WITHIN_SECONDS = 72 * 3_600;

interface Noticed extends RequestRef {
  kind: RequestKind;
  ticket: string;
}

export interface NoticeDeps {
  /** Those that this BFF can send on; a channel that is not configured is not offered. */
  channels: ReadonlySet<OutboxChannel>;
  hotlines: HotlineDirectory;
  clock: Clock;
}

/** Writes what customers are to be told into the outbox, in the transaction of what it tells of. */
export function requestNotices({ channels, hotlines, clock }: NoticeDeps) {
  async function send(
    trx: Executor,
    request: Noticed,
    person: Person,
    sms: (told: Told) => string,
    email: (told: Told) => Email,
  ): Promise<MessageChannel[]> {
    const { corporation, kind, ticket } = request;
    const told: Told = { corporation, kind, ticket, hotline: hotlines.of(corporation, person.locale).number, locale: person.locale };
    const write = (channel: MessageChannel, recipient: string, { title, body }: { title: string | null; body: string }): Promise<void> =>
      insertMessage(trx, {
        corporation,
        id: newId('ob', clock.now()),
        subject: request.id,
        channel,
        recipient,
        title,
        body,
        sendWithinSeconds: SEND_WITHIN_SECONDS,
      });
    const sent: MessageChannel[] = [];
    if (channels.has('SMS') && isMobile(person.phone)) {
      await write('SMS', person.phone, { title: null, body: sms(told) });
      sent.push('SMS');
    }
    if (channels.has('EMAIL') && person.email !== null) {
      await write('EMAIL', person.email, email(told));
      sent.push('EMAIL');
    }
    return sent;
  }

  return {
    /** @returns the channels on which it will arrive */
    receipt: (trx: Executor, request: Noticed, person: Person, at: string) =>
      send(
        trx,
        request,
        person,
        (told) => receiptSms(told, new Date(at)),
        (told) => receiptEmail(told, new Date(at)),
      ),

    /** Tells everybody who asked. */
    async change(trx: Executor, request: Noticed, people: readonly Person[], change: Change): Promise<void> {
      for (const person of people) {
        await send(
          trx,
          request,
          person,
          (told) => changeSms(told, change),
          (told) => changeEmail(told, change),
        );
      }
    },
  };
}

export type RequestNotices = ReturnType<typeof requestNotices>;
