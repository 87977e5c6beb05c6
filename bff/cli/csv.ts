import { type Line, MAX_RECORD_CHARACTERS } from './lines.ts';

/**
 * Records of a CSV text, RFC 4180, line by line: what cannot be read is named by its own line, and the line after it is
 * read as if nothing had happened. Every line is looked at twice at most, however many quotes stand wrong.
 */
export type CsvRecord =
  | { line: number; cells: string[]; fault: null }
  | { line: number; text: string; fault: 'row.quote' | 'row.tooLong' | 'row.unfinished' };

const QUOTE = '"';

/** Two quotes make one character of a quoted cell, so a record is complete where their number is even. */
function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf(QUOTE); at !== -1; at = text.indexOf(QUOTE, at + 1)) odd = !odd;
  return odd;
}

/** The closing quote of the cell that opens at `start`; -1 where it stays open. */
function closingQuote(record: string, start: number): number {
  let at = record.indexOf(QUOTE, start + 1);
  while (at !== -1 && record[at + 1] === QUOTE) at = record.indexOf(QUOTE, at + 2);
  return at;
}

/** The cells of one record, or null where a quote stands in a wrong place. */
export function cellsOf(record: string, delimiter: string): string[] | null {
  if (!record.includes(QUOTE)) return record.split(delimiter);
  const cells: string[] = [];
  for (let start = 0; ; ) {
    const isQuoted = record[start] === QUOTE;
    const closing = isQuoted ? closingQuote(record, start) : start;
    if (closing === -1) return null;
    const next = record.indexOf(delimiter, closing);
    const end = next === -1 ? record.length : next;
    const cell = record.slice(start, end);
    if (isQuoted ? end !== closing + 1 : cell.includes(QUOTE)) return null;
    cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', QUOTE) : cell);
    if (next === -1) return cells;
    start = next + 1;
  }
}

/** @param width cells of a record: a line that has as many by itself was never meant to be part of the cell before it */
export async function* csvRecords(lines: AsyncIterator<Line, undefined>, delimiter: string, width: number): AsyncGenerator<CsvRecord> {
  const putBack: Line[] = [];
  const nextLine = async (): Promise<Line | undefined> => putBack.pop() ?? (await lines.next()).value;

  /** The line, and those that belong to a cell it leaves open; null where that cell is never closed. */
  async function linesOfRecord(first: Line): Promise<{ taken: Line[]; closed: boolean }> {
    const taken = [first];
    let open = hasOddQuotes(first.text);
    for (let size = first.text.length; open && size <= MAX_RECORD_CHARACTERS; ) {
      const line = await nextLine();
      if (!line) break;
      taken.push(line);
      size += line.text.length + 1;
      open = open !== hasOddQuotes(line.text);
    }
    return { taken, closed: !open };
  }

  function recordOf(taken: readonly Line[]): string[] | null {
    const cells = cellsOf(taken.map(({ text }) => text).join('\n'), delimiter);
    if (taken.length === 1 || cells?.length !== width) return taken.length === 1 ? cells : null;
    return taken.slice(1).some(({ text }) => text.split(delimiter).length >= width) ? null : cells;
  }

  for (let first = await nextLine(); first; first = await nextLine()) {
    const { number: line, text } = first;
    if (text.trim() === '') continue;
    if (text.length > MAX_RECORD_CHARACTERS) {
      yield { line, text, fault: 'row.tooLong' };
      continue;
    }
    const { taken, closed } = await linesOfRecord(first);
    const cells = closed ? recordOf(taken) : null;
    if (cells && taken.at(-1)?.isFinished) yield { line, cells, fault: null };
    else {
      yield { line, text, fault: taken.at(-1)?.isFinished === false && (cells || taken.length === 1) ? 'row.unfinished' : 'row.quote' };
      for (const other of taken.slice(1).reverse()) putBack.push(other);
    }
  }
}
