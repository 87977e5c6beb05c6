import type { Corporation } from '../../platform/corporation.ts';
import type { FileType, Refusal } from './kinds.ts';

/** Papers that a browser uploads, and what becomes of them. */

export const ATTACHMENT_STATES = ['UPLOADING', 'SCANNING', 'READY', 'REJECTED'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** A file as its browser has announced it. */
export interface Announced {
  kind: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Hex, of the whole file. */
  sha256: string;
}

export interface StoredAttachment extends Announced {
  id: string;
  state: AttachmentState;
  refusal: Refusal | null;
  /** Bytes that are there and stay there. */
  received: number;
}

/** As it is kept, for the utility. */
export interface KeptFile {
  id: string;
  kind: string;
  name: string;
  type: FileType;
  bytes: number;
  /** What it was handed in with. */
  request: RequestRef;
}

/** The request that files were handed in with. */
export interface RequestRef {
  corporation: Corporation;
  id: string;
}
