/**
 * What a page can do with a token of a company, whatever program on the computer drives it. Every call may make the
 * browser ask for local-network access and the program open a window: call one after a click, never on page load.
 */

/** Why a token did not sign or show its certificates; a sentence for each stands in `token-signer.vi.ts`. */
export const signerErrors = [
  'NOT_INSTALLED',
  'PERMISSION_DENIED',
  'NO_TOKEN',
  'NO_CERTIFICATE',
  'EXPIRED',
  'USER_REJECTED',
  'PIN_INCORRECT',
  'PIN_LOCKED',
  'CERTIFICATE_MISMATCH',
  'TIMEOUT',
  'TOKEN_ERROR',
] as const;
export type SignerError = (typeof signerErrors)[number];

/** What can be seen on a certificate before anybody signs with it. Revocation, chain and tax code are judged by the BFF. */
export type CertificateProblem = 'EXPIRED' | 'NOT_YET_VALID' | 'NOT_FOR_SIGNING';

/** The one error that an adapter throws, beside the reason of the caller's own signal. */
export class SignerFault extends Error {
  override readonly name = 'SignerFault';
  readonly code: SignerError;

  constructor(code: SignerError) {
    super(code);
    this.code = code;
  }
}

export interface TokenCertificate {
  /** Of this adapter; two certificates over one key have two. */
  readonly id: string;
  readonly der: Uint8Array;
  /** `CN=…, O=…, UID=MST:0101234567`, in the order of the certificate. */
  readonly subject: string;
  readonly issuer: string;
  /** Hex digits, upper case. */
  readonly serial: string;
  /** Instant in ISO 8601. */
  readonly notAfter: string;
  readonly usable: boolean;
  readonly problems: readonly CertificateProblem[];
}

export interface SigningItem {
  /** File name shown to the person. */
  readonly name: string;
  readonly format: 'cms-signed-attributes' | 'xmldsig-signed-info';
  /** The structure that is signed; for CMS the signed attributes as a SET in DER. */
  readonly toBeSigned: Uint8Array;
  /** SHA-256 of `toBeSigned`, for programs that sign hashes only. */
  readonly digest: Uint8Array;
}

export interface SignRequest {
  /** Of this one attempt, 8 to 128 letters, digits, `-` and `_`: after any error the next attempt needs a new one. */
  readonly requestId: string;
  readonly certificateId: string;
  readonly items: readonly SigningItem[];
}

export interface TokenSigner {
  readonly id: string;
  /** What the program takes: `toBeSigned`, `digest`, or a whole document by `signDocument`. */
  readonly mode: 'to-be-signed' | 'digest' | 'document';
  /** `permission-needed`: the browser will ask the person, so explain first. `blocked`: the person or an administrator said no. */
  probe(signal: AbortSignal): Promise<'ready' | 'permission-needed' | 'not-installed' | 'blocked'>;
  /** At least one. @throws SignerFault, or the reason of the signal */
  listCertificates(signal: AbortSignal): Promise<readonly TokenCertificate[]>;
  /**
   * @returns in the order of the items: PKCS #1 v1.5 for RSA, r‖s of equal length for EC (CMS wants the latter as ECDSA-Sig-Value)
   * @throws SignerFault, or the reason of the signal
   */
  sign(request: SignRequest, signal: AbortSignal): Promise<readonly { readonly signature: Uint8Array }[]>;
  signDocument?(
    request: { readonly requestId: string; readonly certificateId: string; readonly document: Uint8Array },
    signal: AbortSignal,
  ): Promise<{ readonly document: Uint8Array }>;
}
