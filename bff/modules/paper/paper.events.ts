import type { Executor } from '../../platform/db/database.ts';
import { addEvidence } from '../../platform/evidence.store.ts';
import { newId } from '../../platform/ids.ts';
import { noticeWriter, type NoticeWriterDeps } from '../../platform/notices.ts';
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

export interface PaperEventDeps extends NoticeWriterDeps {
  requests: Pick<PaperRequests, 'customerOf'>;
  hotlines: HotlineDirectory;
}

/** Who has commented or signed knows it; of the last signature a customer wants it in writing. */
const isTold = (type: PaperEventType): type is ToldEvent => type !== 'COMMENTED' && type !== 'COUNTERSIGNED';

/**
 * Puts down what becomes of papers and tells customers and systems, in the transaction in which it happens; last, since the
 * chain of evidence is held until its end.
 */
export function paperEvents({ requests, channels, hotlines, clock }: PaperEventDeps) {
  const notices = noticeWriter({ channels, clock });

  async function tellCustomer(trx: Executor, paper: StoredPaper, customer: PaperCustomer, type: ToldEvent): Promise<void> {
    const { corporation, requestId: subject, kind, signingMethod } = paper;
    const { locale, code } = customer;
    const told: ToldPaper = { corporation, kind, signingMethod, code, hotline: hotlines.of(corporation, locale).number, locale };
    const wording = { sms: () => paperSms(type, told), email: () => paperEmail(type, told, clock.now()) };
    await notices.toCustomer(trx, { corporation, subject }, customer, wording);
  }

  return async function tell(trx: Executor, paper: StoredPaper, { type, more }: PaperEvent): Promise<void> {
    const { corporation, id: paperId, requestId, kind, revision, sha256 } = paper;
    const customer = await requests.customerOf(trx, { corporation, id: requestId });
    const event = { id: newId('ev', clock.now()), type: `paper.${type.toLowerCase()}`, at: clock.now().toISOString() };
    if (customer) {
      if (isTold(type)) await tellCustomer(trx, paper, customer, type);
      const told = { ...event, corporation, code: customer.code, paper: paperId, kind, revision };
      await notices.toSystems(trx, { corporation, subject: requestId }, told);
    }
    await addEvidence(trx, corporation, { ...event, paper: paperId, request: requestId, revision, sha256, ...more });
  };
}

export type PaperEvents = ReturnType<typeof paperEvents>;
