import type { Executor } from '../../platform/db/database.ts';
import type { RequestRef } from './attachment.answer.ts';

/** Says whether a file carries something known to be harmful. */
export interface FileScanner {
  /** @throws ScannerUnavailable where nobody can say: then the file is not served, and asked about again */
  scan(bytes: Uint8Array): Promise<'clean' | 'found'>;
}

export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable';
}

/** Service requests, as far as their files have to know them; implemented by the service requests. */
export interface AttachmentRequests {
  /** @returns null for a request that nobody has, and once everything personal of it is erased */
  customerOf(db: Executor, ref: RequestRef): Promise<{ code: string } | null>;
}
