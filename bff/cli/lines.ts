/** A longer line, or cell over several lines, is no row of ours. */
export const MAX_RECORD_CHARACTERS = 64 * 1024;

/** A line of a text, without its line break. */
export interface Line {
  /** From 1. */
  number: number;
  /** Cut just above the limit where the line is longer. */
  text: string;
  /** False for a last line without a line break, which may be what is left of a longer one. */
  isFinished: boolean;
}

/** Lines ended by LF or CRLF; memory does not grow with the text, nor with a line. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line, undefined> {
  let number = 0;
  let rest = '';
  const line = (text: string, isFinished: boolean): Line => {
    number += 1;
    return { number, text: (text.endsWith('\r') ? text.slice(0, -1) : text).slice(0, MAX_RECORD_CHARACTERS + 1), isFinished };
  };
  for await (const chunk of chunks) {
    const pieces = (rest + chunk).split('\n');
    rest = (pieces.pop() ?? '').slice(0, MAX_RECORD_CHARACTERS + 1);
    for (const piece of pieces) yield line(piece, true);
  }
  if (rest !== '') yield line(rest, false);
}
