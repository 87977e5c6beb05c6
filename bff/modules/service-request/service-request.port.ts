import type { Executor } from '../../platform/db/database.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Grant } from '../../platform/visitor.ts';
import type { StoredAttachment } from '../attachment/attachment.answer.ts';
import type { ServiceRequestRef } from './service-request.ts';

/** Files that a browser has uploaded; implemented by the attachments. */
export interface Attachments {
  /**
   * Gives files to a request, in its transaction.
   * @returns those that cannot be: not this visitor's, not ready, or already given. Then nothing of it may stay.
   */
  claim(trx: Executor, visitorId: string, ids: readonly string[], ref: ServiceRequestRef): Promise<readonly string[]>;
  /** By the ids of requests, in the order in which they were uploaded; a request without files has no entry. */
  ofRequests(db: Executor, corporation: Corporation, requestIds: readonly string[]): Promise<ReadonlyMap<string, StoredAttachment[]>>;
  /** Nobody sees the files of this request from now on. */
  erase(trx: Executor, ref: ServiceRequestRef): Promise<void>;
}

/** Papers that customers review and sign; implemented by the papers. */
export interface SigningPapers {
  /** Who has to do something before the papers of a request are signed; null where none needs a signature. */
  nextActor(db: Executor, ref: ServiceRequestRef): Promise<'CUSTOMER' | 'UTILITY' | null>;
}

/** What a browser may see from now on; implemented by the sessions. */
export interface Grants {
  grant(trx: Executor, visitorId: string, grant: Grant): Promise<void>;
}
