import type { Executor } from '../../platform/db/database.ts';
import { requestCodeKey } from './request-code.ts';
import type { ServiceRequestRef } from './service-request.ts';
import { serviceRequestById, serviceRequestByKey } from './service-request.store.ts';

/** No code of ours: looked up all the same, so that what was never a code takes as long as one that nobody has. */
const NO_KEY = '';

/** Tells other modules which request a code is of, and which code a request has. */
export const serviceRequestRefs = {
  /** @returns null for a code that nobody has, and once everything personal of it is erased */
  async byCode(db: Executor, code: string): Promise<(ServiceRequestRef & { ended: boolean }) | null> {
    const request = await serviceRequestByKey(db, requestCodeKey(code) ?? NO_KEY);
    if (!request || request.erasedAt !== null) return null;
    return { corporation: request.corporation, id: request.id, ended: request.endedAt !== null };
  },

  /** @returns null for a request that nobody has, and once everything personal of it is erased */
  async customerOf(db: Executor, ref: ServiceRequestRef): Promise<{ code: string } | null> {
    const request = await serviceRequestById(db, ref);
    return request && request.erasedAt === null ? { code: request.code } : null;
  },
};
