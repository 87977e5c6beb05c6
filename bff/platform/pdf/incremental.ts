import { PDF } from '@libpdf/core';
import { type Bytes, bytesOf } from '../signature/certificate.ts';

/** A PDF that nothing can be put behind without rewriting it, or that says that nothing may follow. */
export class NotAppendable extends Error {
  override readonly name = 'NotAppendable';
}

/** @throws NotAppendable where the bytes are no PDF, or one whose objects had to be searched for */
export async function loadToAppend(bytes: Uint8Array): Promise<PDF> {
  const pdf = await PDF.load(bytesOf(bytes)).catch((error: unknown) => {
    throw new NotAppendable('not a PDF', { cause: error });
  });
  const blocker = pdf.isEncrypted ? 'encrypted' : pdf.canSaveIncrementally();
  if (blocker) throw new NotAppendable(`nothing can be appended to this PDF: ${blocker}`);
  return pdf;
}

/**
 * @param before what the PDF was loaded from
 * @returns the same bytes, and behind them what was changed
 * @throws NotAppendable where a byte of them would be another: the library rewrites silently what it cannot append to
 */
export async function saveBehind(pdf: PDF, before: Uint8Array): Promise<Bytes> {
  const bytes = bytesOf(await pdf.save({ incremental: true }));
  if (Buffer.compare(bytes.subarray(0, before.length), before) !== 0) throw new NotAppendable('the PDF would be rewritten');
  return bytes;
}
