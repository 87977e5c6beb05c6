import { Refusal } from './texts.ts';

const NEWLINE = 0x0a;

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/** Lines before the first byte of `chunk` that is not UTF-8; a character begun in the chunk before is left aside. */
function linesBeforeFault(chunk: Uint8Array): number {
  let start = 0;
  while (start < 3 && start < chunk.length && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  const readable = new TextDecoder('utf-8').decode(chunk.subarray(start));
  const fault = readable.indexOf('\uFFFD');
  return fault === -1 ? 0 : readable.slice(0, fault).split('\n').length - 1;
}

/**
 * Strict UTF-8, chunk by chunk, without the byte order mark: nothing is guessed, nothing is replaced.
 * @throws Refusal naming the line of the first wrong byte.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  for await (const chunk of chunks) {
    if (first && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))) throw new Refusal('file.utf16');
    first = false;
    yield decoded(
      () => decoder.decode(chunk, { stream: true }),
      () => line + linesBeforeFault(chunk),
    );
    line += newlines(chunk);
  }
  yield decoded(
    () => decoder.decode(),
    () => line,
  );
}

function decoded(decode: () => string, line: () => number): string {
  try {
    return decode();
  } catch {
    throw new Refusal('file.encoding', { line: line() });
  }
}
