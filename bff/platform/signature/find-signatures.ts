import type { ByteRange } from './pdf-gap.ts';

/** Finds the signatures of a PDF by its bytes alone: what a parser makes of a file is not what was signed. */

export interface Found {
  range: ByteRange;
  cms: Uint8Array;
}

const RANGE = /\/ByteRange\s{0,8}\[\s{0,8}(\d{1,12})\s{1,8}(\d{1,12})\s{1,8}(\d{1,12})\s{1,8}(\d{1,12})\s{0,8}\]/g;
const HEX = /^<[0-9a-f]*>$/i;
/** Nobody's contract has as many; each costs a hash of the file. */
const MAX_SIGNATURES = 32;

/** What does not stand in a stream: an attachment may speak of ranges as it likes. */
function outsideStreams(text: string): string {
  const parts: string[] = [];
  const start = /(?<!end)stream\r?\n/g;
  let from = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = text.indexOf('endstream', match.index);
    if (end === -1) break;
    parts.push(text.slice(from, match.index));
    from = end;
    start.lastIndex = end + 'endstream'.length;
  }
  return [...parts, text.slice(from)].join('');
}

/** Every range that the file speaks of, shortest first, with what stands in its gap; null where that is not one hex string. */
export function findSignatures(bytes: Uint8Array): Array<{ revisionLength: number; found: Found | null }> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const ranges = [...outsideStreams(text).matchAll(RANGE)].map((match) => match.slice(1).map(Number) as unknown as ByteRange);
  if (ranges.length > MAX_SIGNATURES) return [{ revisionLength: bytes.length, found: null }];
  return ranges
    .map((range) => {
      const [start, before, resume, behind] = range;
      const revisionLength = resume + behind;
      const isInside = start === 0 && before < resume && revisionLength <= bytes.length;
      const gap = isInside ? text.slice(before, resume) : '';
      return { revisionLength, found: HEX.test(gap) ? { range, cms: Buffer.from(gap.slice(1, -1), 'hex') } : null };
    })
    .sort((a, b) => a.revisionLength - b.revisionLength);
}
