import { PDF } from '@libpdf/core';
import { bytesOf } from '../signature/certificate.ts';

/** Text page by page, letters composed, as it can be read aloud. @throws Error for what is no PDF */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDF.load(bytesOf(bytes));
  return pdf.getPages().map((page) => page.extractText().text.normalize('NFC'));
}
