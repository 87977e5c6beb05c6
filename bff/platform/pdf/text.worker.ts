/** The thread that reads the text of a PDF: however long it takes, the BFF goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { PDF } from '@libpdf/core';

const pdf = await PDF.load(workerData as Uint8Array);
parentPort?.postMessage(pdf.getPages().map((page) => page.extractText().text.normalize('NFC')));
