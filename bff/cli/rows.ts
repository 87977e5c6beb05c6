import { Readable, pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { FileKind } from './arguments.ts';
import { COLUMNS, columnFaults } from './columns.ts';
import { type CliText, Refusal } from './texts.ts';

/** A line of the file: cells by field name, or why it cannot be read. `raw` is what stood there. */
export type FileRow =
  | { line: number; cells: Record<string, string | null>; raw: readonly string[] }
  | { line: number; cells: null; raw: readonly string[]; reason: CliText; values?: Record<string, string | number> };

const MAX_RECORD_CHARACTERS = 64 * 1024;
const DELIMITERS = [',', ';', '\t'];

const emptyAsNull = (cell: string): string | null => (cell.trim() === '' ? null : cell);

/** Spreadsheets set to Vietnamese separate by semicolons: whichever occurs most in the first line. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function* chained(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Reads on until the first line is whole. */
async function withHeader(text: AsyncGenerator<string>): Promise<{ header: string; all: AsyncGenerator<string> }> {
  let start = '';
  while (!start.includes('\n') && start.length < MAX_RECORD_CHARACTERS) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  if (start.trim() === '') throw new Refusal('file.empty');
  return { header: start.split('\n', 1)[0] ?? '', all: chained(start, text) };
}

function requireColumns(kind: FileKind, names: readonly string[]): void {
  const { missing, unknown, repeated } = columnFaults(kind, names);
  if (missing.length > 0 && unknown.length > 0) throw new ColumnsRefusal(missing, unknown);
  if (missing.length > 0) throw new Refusal('file.columns.missing', { names: missing.join(', ') });
  if (unknown.length > 0) throw new Refusal('file.columns.unknown', { names: unknown.join(', ') });
  if (repeated.length > 0) throw new Refusal('file.columns.repeated', { names: repeated.join(', ') });
}

/** Missing and unknown columns at once. */
export class ColumnsRefusal extends Refusal {
  readonly unknown: string;
  constructor(missing: readonly string[], unknown: readonly string[]) {
    super('file.columns.missing', { names: missing.join(', ') });
    this.unknown = unknown.join(', ');
  }
}

const reasonOf = (error: CsvError | undefined): CliText => (error?.code === 'CSV_MAX_RECORD_SIZE' ? 'row.tooLong' : 'row.quote');

/** Rows of a CSV file (RFC 4180; comma, semicolon or tab) whose first line names the columns. */
export async function* csvRows(kind: FileKind, text: AsyncGenerator<string>): AsyncGenerator<FileRow> {
  const { header, all } = await withHeader(text);
  const unreadable: FileRow[] = [];
  const parser = parse({
    delimiter: delimiterOf(header),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      unreadable.push({
        line: Number(error?.lines ?? 0),
        cells: null,
        raw: raw === undefined ? [] : [raw.slice(0, 200)],
        reason: reasonOf(error),
      });
      return undefined;
    },
  });
  pipeline(Readable.from(all), parser, () => undefined);
  let names: string[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield* unreadable.splice(0);
    if (names) yield csvRow(kind, names, record, info.lines);
    else {
      names = record.map((name) => name.trim().toLowerCase());
      requireColumns(kind, names);
    }
  }
  yield* unreadable;
}

function csvRow(kind: FileKind, names: readonly string[], record: readonly string[], line: number): FileRow {
  if (record.length !== names.length)
    return { line, cells: null, raw: record, reason: 'row.cells', values: { found: record.length, expected: names.length } };
  const { fields } = COLUMNS[kind];
  return {
    line,
    raw: record,
    cells: Object.fromEntries(names.map((name, index) => [fields[name] ?? name, emptyAsNull(record[index] ?? '')])),
  };
}

/** Lines of any length up to the limit; a longer one comes cut, and its rest is skipped. */
async function* lines(text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const pieces = (rest + chunk).split('\n');
    rest = (pieces.pop() ?? '').slice(0, MAX_RECORD_CHARACTERS + 1);
    yield* pieces;
  }
  if (rest !== '') yield rest;
}

/** Rows of a file with one JSON object per line, under the same names as the CSV columns. */
export async function* ndjsonRows(kind: FileKind, text: AsyncGenerator<string>): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const content of lines(text)) {
    line += 1;
    if (content.trim() === '') continue;
    yield content.length > MAX_RECORD_CHARACTERS ? { line, cells: null, raw: [], reason: 'row.tooLong' } : ndjsonRow(kind, content, line);
  }
}

function ndjsonRow(kind: FileKind, content: string, line: number): FileRow {
  const raw = [content.trim()];
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { line, cells: null, raw, reason: 'row.json' };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { line, cells: null, raw, reason: 'row.json' };
  const entries = Object.entries(value as Record<string, unknown>);
  const { missing, unknown } = columnFaults(
    kind,
    entries.map(([name]) => name),
  );
  if (missing.length + unknown.length > 0)
    return { line, cells: null, raw, reason: 'row.json.keys', values: { names: [...missing, ...unknown].join(', ') } };
  const odd = entries.filter(([, cell]) => cell !== null && typeof cell !== 'string' && typeof cell !== 'number').map(([name]) => name);
  if (odd.length > 0) return { line, cells: null, raw, reason: 'row.json.value', values: { names: odd.join(', ') } };
  const { fields } = COLUMNS[kind];
  return {
    line,
    raw,
    cells: Object.fromEntries(
      entries.map(([name, cell]) => [fields[name] ?? name, cell === null ? null : emptyAsNull(String(cell as string | number))]),
    ),
  };
}
