import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { StoredAnswer } from './cache.ts';

/** Below this a compressed answer fits no fewer packets. */
const WORTH_COMPRESSING = 1_200;

/** Named, and not refused by `q=0`. */
const accepts = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((part) => new RegExp(`^\\s*${encoding}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$)|$)`).test(part));

export interface Encoded {
  body: Buffer;
  encoding: 'br' | 'gzip' | null;
}

/** The smallest form of an answer that the client accepts; each form is made once per answer. */
export function encode(answer: Pick<StoredAnswer, 'body' | 'encoded'>, accepted: string | undefined): Encoded {
  if (answer.body.length < WORTH_COMPRESSING || accepted === undefined) return { body: answer.body, encoding: null };
  if (accepts(accepted, 'br')) {
    answer.encoded.br ??= brotliCompressSync(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: answer.encoded.br, encoding: 'br' };
  }
  if (accepts(accepted, 'gzip')) {
    answer.encoded.gzip ??= gzipSync(answer.body);
    return { body: answer.encoded.gzip, encoding: 'gzip' };
  }
  return { body: answer.body, encoding: null };
}
