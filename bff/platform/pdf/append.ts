import { PDF } from '@libpdf/core';
import { type Bytes, bytesOf } from '../signature/certificate.ts';
import { loadToAppend, saveBehind } from './incremental.ts';

/** What is added to a PDF without touching a byte of it. */
export interface Addition {
  /** A PDF whose pages come behind the others. */
  pages: Uint8Array;
  attachment: { name: string; description: string; type: string; data: Uint8Array };
  at: Date;
}

/** @throws Error for what is no PDF */
export const pageCount = async (bytes: Uint8Array): Promise<number> => (await PDF.load(bytesOf(bytes))).getPages().length;

/** @returns the same bytes, and behind them what was added. @throws NotAppendable */
export async function appendTo(bytes: Uint8Array, { pages, attachment, at }: Addition): Promise<Bytes> {
  const pdf = await loadToAppend(bytes);
  const added = await PDF.load(bytesOf(pages));
  await pdf.copyPagesFrom(added, [...added.getPages().keys()]);
  const { name, description, type, data } = attachment;
  pdf.addAttachment(name, bytesOf(data), { description: description.normalize('NFC'), mimeType: type, createdAt: at, modifiedAt: at });
  return saveBehind(pdf, bytes);
}
