import { createHash, type X509Certificate } from 'node:crypto';

export interface StoredCertificate {
  /** SHA-256 of the certificate in hex: two certificates of one key are two. */
  readonly id: string;
  readonly x509: X509Certificate;
  readonly tokenLabel: string;
  readonly pin: PinState;
}

/** `LAST_TRY`: one more wrong PIN locks the token. */
export type PinState = 'OPEN' | 'LAST_TRY' | 'LOCKED';

/** The tokens that are plugged in. Both throw a Refusal: NO_TOKEN, TOKEN_ERROR, signing also PIN_INCORRECT, PIN_LOCKED, NO_CERTIFICATE. */
export interface Token {
  /** Certificates of persons and companies; those of authorities, which tokens carry along, are left out. */
  certificates(): readonly StoredCertificate[];
  /**
   * Logs in, signs the SHA-256 of every message and logs out again.
   * @returns per message PKCS #1 v1.5 for RSA, r‖s of equal length for EC
   */
  sign(certificateId: string, pin: string, messages: readonly Buffer[]): readonly Buffer[];
}

export const certificateIdOf = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('hex');
