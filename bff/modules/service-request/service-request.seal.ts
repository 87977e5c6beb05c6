import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { tokenSeal } from '../../platform/sealed-token.ts';
import type { Secrets, ServiceRequestRef } from './service-request.ts';

const PURPOSE = 'service request secrets';
/** Holds the longest that the form takes; every request is filled up to it, so that its length tells nothing. */
const BYTES = 2_048;

const NO_SECRETS: Secrets = {
  identityNumber: null,
  identityIssuedOn: null,
  identityIssuedBy: null,
  accountNumber: null,
  accountHolder: null,
  bank: null,
};

export interface SecretsSeal {
  seal(ref: ServiceRequestRef, secrets: Secrets): string;
  /** Nothing where there is nothing, or where it was sealed for another request. */
  open(ref: ServiceRequestRef, sealed: string | null): Secrets;
  /** The same for the same words, in every process, and nobody can tell which they were. */
  hide(words: string): string;
}

/** Identity numbers and bank accounts, as they lie in the database. Sealed with the id: no two requests look alike, and none can be put in another's place. */
export function secretsSeal(secretKey: Buffer): SecretsSeal {
  const { seal, open } = tokenSeal({ secretKey, purpose: PURPOSE, bytes: BYTES });
  const likeness = createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', 'evn-care service request likeness', 32)));
  return {
    hide: (words) => createHmac('sha256', likeness).update(words).digest('base64url'),
    seal: ({ id }, secrets) => seal(JSON.stringify([id, secrets])),
    open({ id }, sealed) {
      const [owner, secrets] = JSON.parse((sealed === null ? null : open(sealed)) ?? '[]') as [string?, Secrets?];
      return owner === id && secrets ? secrets : NO_SECRETS;
    },
  };
}
