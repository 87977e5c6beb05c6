import { createHash } from 'node:crypto';

/** Hex, as files, papers and evidence are known by. */
export const sha256Hex = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
