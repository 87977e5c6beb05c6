import type { Executor } from '../../platform/db/database.ts';
import type { Grant } from '../../platform/visitor.ts';
import type { ServiceRequestRef } from './service-request.ts';

/** Files that a browser has uploaded; implemented by the attachments. */
export interface Attachments {
  /**
   * Gives files to a request, in its transaction.
   * @returns those that cannot be: not this visitor's, not ready, or already given. Then nothing of it may stay.
   */
  claim(trx: Executor, visitorId: string, ids: readonly string[], ref: ServiceRequestRef): Promise<readonly string[]>;
}

/** What a browser may see from now on; implemented by the sessions. */
export interface Grants {
  grant(trx: Executor, visitorId: string, grant: Grant): Promise<void>;
}
