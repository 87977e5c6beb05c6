import type { CustomerKind } from '../../../schema/service-forms.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { SealKey } from '../../platform/signature/seal.ts';
import type { Trust } from '../../platform/signature/signer-check.ts';
import type { TimestampAuthority } from '../../platform/signature/timestamp.ts';
import type { Locale } from '../../platform/texts.ts';
import type { RequestRef } from './paper.ts';

/** What papers are sealed with, and whose certificates and time stamps count. */
export interface PaperSealing {
  sealKey: SealKey;
  timestamps: TimestampAuthority;
  /** Made up: nobody trusts it, and every page that is sealed with it says so. */
  isDevelopment: boolean;
  /** As of now. */
  readonly trust: Trust;
}

/** Of whom a request is. */
export interface PaperCustomer {
  /** Of the request, as it is shown. */
  code: string;
  name: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  taxCode: string | null;
  /** In which they are written to. */
  locale: Locale;
  ended: boolean;
}

/** Service requests, as far as papers have to know them; implemented by the service requests. */
export interface PaperRequests {
  /** @param code as typed @returns null for a code that nobody has, and once everything personal of it is erased */
  byCode(db: Executor, code: string): Promise<(RequestRef & { ended: boolean; customerKind: CustomerKind }) | null>;
  /** @returns null for a request that nobody has, and once everything personal of it is erased */
  customerOf(db: Executor, ref: RequestRef): Promise<PaperCustomer | null>;
  /** The same, and until the transaction ends nothing becomes of the request. */
  holdCustomer(trx: Executor, ref: RequestRef): Promise<PaperCustomer | null>;
}
