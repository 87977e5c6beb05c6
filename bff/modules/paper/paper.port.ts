import type { Executor } from '../../platform/db/database.ts';
import type { RequestRef } from './paper.ts';

/** Service requests, as far as papers have to know them; implemented by the service requests. */
export interface PaperRequests {
  /** @param code as typed @returns null for a code that nobody has, and once everything personal of it is erased */
  byCode(db: Executor, code: string): Promise<(RequestRef & { ended: boolean }) | null>;
}
