import type { Executor } from '../../platform/db/database.ts';
import { noticeWriter, type NoticeWriterDeps } from '../../platform/notices.ts';
import type { MessageChannel } from '../../platform/outbox.store.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { receiptEmail, receiptSms, stepEmail, stepSms, type Told } from './service-request.messages.ts';
import type { ServiceRequestCore, ServiceStep } from './service-request.ts';

type Noticed = Pick<ServiceRequestCore, 'corporation' | 'id' | 'code' | 'kind' | 'applicant'>;

export interface ServiceNoticeDeps extends NoticeWriterDeps {
  hotlines: HotlineDirectory;
}

/** Writes what customers and systems are to be told into the outbox, in the transaction of what it tells of. */
export function serviceNotices({ hotlines, ...deps }: ServiceNoticeDeps) {
  const notices = noticeWriter(deps);

  return {
    /** Tells of a change, of which the first is the receipt. @returns the channels on which the customer will be told */
    async step(trx: Executor, request: Noticed, eventId: string, step: ServiceStep, isReceipt = false): Promise<MessageChannel[]> {
      const { corporation, id: subject, code, kind, applicant } = request;
      const { locale } = applicant;
      const told: Told = { corporation, code, kind, hotline: hotlines.of(corporation, locale).number, locale };
      const at = new Date(step.at);
      const sent = await notices.toCustomer(trx, { corporation, subject }, applicant, {
        sms: () => (isReceipt ? receiptSms(told, at) : stepSms(told, { ...step, at })),
        email: () => (isReceipt ? receiptEmail(told, at) : stepEmail(told, { ...step, at })),
      });
      const { stage } = step;
      const event = { type: 'service-request.changed', id: eventId, code, kind, stage, at: step.at, corporation };
      await notices.toSystems(trx, { corporation, subject }, event);
      return sent;
    },
  };
}

export type ServiceNotices = ReturnType<typeof serviceNotices>;
