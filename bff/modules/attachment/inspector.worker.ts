/** The thread that looks into files: whatever they do to it, the BFF goes on answering. */
import { parentPort } from 'node:worker_threads';
import { inspectPdf } from '../../platform/pdf/inspect.ts';
import { type FileType, kindOf, type Refusal } from './kinds.ts';
import { remadePhoto } from './photo.ts';

export type Inspected = { type: FileType; bytes: Uint8Array } | { refused: Refusal };

const MAX_PAGES = 100;

async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const kind = kindOf(bytes);
  if (kind === 'pdf') {
    const refused = inspectPdf(bytes, MAX_PAGES);
    return refused ? { refused } : { type: 'application/pdf', bytes };
  }
  if (kind !== 'photo') return { refused: kind === 'heic' ? 'HEIC' : 'TYPE' };
  const photo = await remadePhoto(bytes);
  return typeof photo === 'string' ? { refused: photo } : { type: 'image/jpeg', bytes: photo };
}

parentPort?.on('message', (bytes: Uint8Array) => {
  void inspect(bytes).then((inspected) => parentPort?.postMessage(inspected));
});
