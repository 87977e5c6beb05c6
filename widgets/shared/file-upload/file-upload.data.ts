import { PAPER_TYPES, type PaperType } from '../../../schema/service-forms.ts';
import { UPLOAD_LIMITS } from '../../../schema/request-limits.ts';
import { formatNumber } from '../../core/format.ts';
import type { Language } from '../../core/localize.ts';
import type { FileUploadMineQuery } from './file-upload-mine.generated.ts';

/** Where a file is on its way. CUT: a part of it lies with the BFF, and the device no longer knows which file it was. */
export type UploadState = 'WAITING' | 'SHRINKING' | 'SENDING' | 'CHECKING' | 'READY' | 'REFUSED' | 'FAILED' | 'CUT';

/** As the BFF knows a file. */
export type KnownFile = NonNullable<FileUploadMineQuery['attachments']>[number];

const KIB = 1024;
const MIB = KIB * KIB;

/** What is said before anything is chosen, in whole megabytes. */
export const saidLimits = { file: UPLOAD_LIMITS.fileBytes / MIB, all: UPLOAD_LIMITS.bytes / MIB, files: UPLOAD_LIMITS.files } as const;

/** `850 KB`, `2,4 MB`; never `0 KB` for something. */
export function sizeText(bytes: number, language: Language): string {
  if (bytes >= MIB) return `${formatNumber(bytes / MIB, language, 1)}\u00A0MB`;
  return `${formatNumber(Math.ceil(bytes / KIB), language)}\u00A0KB`;
}

/** A name that is too long loses its middle: beginning and ending tell people which file it is. */
export function sentName(name: string): string {
  const letters = [...name.normalize('NFC')];
  const { name: most } = UPLOAD_LIMITS;
  if (letters.length <= most) return letters.join('');
  const end = letters.slice(-20);
  return [...letters.slice(0, most - end.length - 1), '…', ...end].join('');
}

/** A newer BFF may know more kinds. */
export const kindOf = (kind: string): PaperType => PAPER_TYPES.find((known) => known === kind) ?? 'OTHER';

/** What the BFF says of a file that nobody here is sending. An unknown state is to be treated as SCANNING. */
export function stateOf({ state }: Pick<KnownFile, 'state'>): UploadState {
  const known: Readonly<Partial<Record<string, UploadState>>> = { UPLOADING: 'CUT', READY: 'READY', REJECTED: 'REFUSED' };
  return known[state] ?? 'CHECKING';
}

/** Brands of the container in which phones keep photos by default. */
const HEIC_BRAND = /^ftyp(hei[cmxs]|hev[cmxs]|mif1|msf1)$/;

/** @param head at least the first twelve bytes */
export const isHeic = (head: Uint8Array): boolean => HEIC_BRAND.test(String.fromCharCode(...head.subarray(4, 12)));
