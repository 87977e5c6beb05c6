import type { Corporation } from '../../platform/corporation.ts';

/** Papers of service requests (hồ sơ, giấy tờ): PDFs that a customer reviews, in revisions, and says what is to be corrected. */

export const PAPER_KINDS = ['CONTRACT', 'ANNEX', 'COST_ESTIMATE', 'SURVEY_REPORT', 'OTHER'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_STATES = ['REVIEW', 'SIGNED', 'WITHDRAWN'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

export const PAPER_SIGNING_METHODS = ['OTP', 'TOKEN'] as const;
export type PaperSigningMethod = (typeof PAPER_SIGNING_METHODS)[number];

/** Names a paper. */
export interface PaperRef {
  corporation: Corporation;
  /** `pp_…` */
  id: string;
}

/** Names the request that papers belong to. */
export interface RequestRef {
  corporation: Corporation;
  id: string;
}

export interface PaperComment {
  id: string;
  revision: number;
  text: string;
  at: string;
  /** Null while it is open. */
  answer: string | null;
  answeredAt: string | null;
}

export interface PaperSignature {
  /** From 1 on. */
  number: number;
  method: PaperSigningMethod;
  /** Null where the certificate names nobody. */
  name: string | null;
  /** Hex, of the DER of the certificate; null where it is none by token. */
  certificateSha256: string | null;
  signedAt: string;
  /** The paper with this signature and those before it. */
  fileId: string;
  sha256: string;
  bytes: number;
  pages: number;
}

/** A paper with the revision that counts. */
export interface StoredPaper extends PaperRef {
  requestId: string;
  kind: PaperKind;
  title: string;
  /** Null: it needs no signature. */
  signingMethod: PaperSigningMethod | null;
  signaturesNeeded: number;
  state: PaperState;
  revision: number;
  fileId: string;
  /** Hex, of the very bytes that are shown. */
  sha256: string;
  bytes: number;
  pages: number;
  /** What is different from the revision before; null for the first. */
  note: string | null;
  attachedAt: string;
}

export interface WholePaper extends StoredPaper {
  /** Oldest first. */
  comments: PaperComment[];
  /** Of the revision that counts, oldest first. */
  signatures: PaperSignature[];
}

export const MAX_PAPER_BYTES = 10 * 1024 * 1024;
export const MAX_COMMENT = 4_000;
/** To one paper at a time: who has more to say writes it into one. */
export const MAX_OPEN_COMMENTS = 10;
/** Of a company, one after the other. */
export const MAX_SIGNATURES = 3;

export const isOpen = ({ answer }: PaperComment): boolean => answer === null;

/** The last signature, whose file is the paper as it was signed; null until everybody has signed. */
export const finalSignatureOf = ({ state, signatures }: WholePaper): PaperSignature | null =>
  state === 'SIGNED' ? (signatures.at(-1) ?? null) : null;
