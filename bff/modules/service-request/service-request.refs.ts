import type { CustomerKind } from '../../../schema/service-forms.ts';
import type { Executor } from '../../platform/db/database.ts';
import { lookUpKeyOf } from './request-code.ts';
import type { ServiceRequestRef } from './service-request.ts';
import { holdServiceRequest, serviceRequestById, serviceRequestByKey, type StoredServiceRequest } from './service-request.store.ts';

/** Of whom a request is. */
function customerOf(request: StoredServiceRequest | undefined) {
  if (!request || request.erasedAt !== null) return null;
  const { code, applicant, endedAt } = request;
  const { name, phone, email, taxCode, locale } = applicant;
  return { code, name, phone, email, taxCode, locale, ended: endedAt !== null };
}

/** Tells other modules which request a code is of, and of whom it is. */
export const serviceRequestRefs = {
  /** @returns null for a code that nobody has, and once everything personal of it is erased */
  async byCode(db: Executor, code: string): Promise<(ServiceRequestRef & { ended: boolean; customerKind: CustomerKind }) | null> {
    const request = await serviceRequestByKey(db, lookUpKeyOf(code));
    if (!request || request.erasedAt !== null) return null;
    const { corporation, id, endedAt, applicant } = request;
    return { corporation, id, ended: endedAt !== null, customerKind: applicant.customerKind };
  },

  /** @returns null for a request that nobody has, and once everything personal of it is erased */
  customerOf: async (db: Executor, ref: ServiceRequestRef) => customerOf(await serviceRequestById(db, ref)),

  /** The same, and until the transaction ends nothing becomes of the request. */
  holdCustomer: async (trx: Executor, ref: ServiceRequestRef) => customerOf(await holdServiceRequest(trx, ref)),
};
