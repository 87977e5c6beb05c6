/** The thread that reads the text of a PDF: however long it takes, the BFF goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { PDF } from '@libpdf/core';
import { inspectPdf, type PdfRefusal } from './inspect.ts';

export interface PdfToRead {
  bytes: Uint8Array;
  /** Of a PDF that somebody else made: then it is looked into first. */
  maxPages: number | null;
}

const { bytes, maxPages } = workerData as PdfToRead;

async function read(): Promise<string[] | PdfRefusal> {
  const refusal = maxPages === null ? null : inspectPdf(bytes, maxPages);
  if (refusal) return refusal;
  const pdf = await PDF.load(bytes);
  return pdf.getPages().map((page) => page.extractText().text.normalize('NFC'));
}

parentPort?.postMessage(await read());
