import type { Executor } from '../../platform/db/database.ts';
import { noticeWriter, type NoticeWriterDeps } from '../../platform/notices.ts';
import type { MessageChannel } from '../../platform/outbox.store.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { type Change, changeEmail, changeSms, type Email, receiptEmail, receiptSms, type Told } from './request.messages.ts';
import type { Person, RequestRef } from './request.ts';
import type { RequestKind } from './ticket.ts';

interface Noticed extends RequestRef {
  kind: RequestKind;
  ticket: string;
}

export interface NoticeDeps extends NoticeWriterDeps {
  hotlines: HotlineDirectory;
}

/** Writes what customers are to be told into the outbox, in the transaction of what it tells of. */
export function requestNotices({ hotlines, ...deps }: NoticeDeps) {
  const notices = noticeWriter(deps);

  function send(
    trx: Executor,
    { corporation, id, kind, ticket }: Noticed,
    person: Person,
    sms: (told: Told) => string,
    email: (told: Told) => Email,
  ): Promise<MessageChannel[]> {
    const { locale } = person;
    const told: Told = { corporation, kind, ticket, hotline: hotlines.of(corporation, locale).number, locale };
    return notices.toCustomer(trx, { corporation, subject: id }, person, { sms: () => sms(told), email: () => email(told) });
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
