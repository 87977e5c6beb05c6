import { columnFaults, type FileKind, fieldsOf } from './file-kinds.ts';
import { cellsOf, csvRecords } from './csv.ts';
import { type Line, linesOf, MAX_RECORD_CHARACTERS } from './lines.ts';
import { type CliText, Refusal } from './texts.ts';

/** A line of the file: cells by field name, or why it cannot be read. `raw` is what stood there. */
export type FileRow =
  | { line: number; cells: Record<string, string | null>; raw: readonly string[] }
  | { line: number; cells: null; raw: readonly string[]; reason: CliText; values?: Record<string, string | number> };

/** Of a line that cannot be read, enough to find it again. */
const SHOWN_CHARACTERS = 500;
const DELIMITERS = [',', ';', '\t'];

const emptyAsNull = (cell: string): string | null => (cell.trim() === '' ? null : cell);

/** Spreadsheets set to Vietnamese separate by semicolons: whichever occurs most in the first line. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
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

const unreadable = (line: number, text: string, reason: CliText): FileRow => ({
  line,
  cells: null,
  raw: [text.trim().slice(0, SHOWN_CHARACTERS)],
  reason,
});

/** Rows of a CSV file (RFC 4180; comma, semicolon or tab) whose first line names the columns. */
export async function* csvRows(kind: FileKind, text: AsyncGenerator<string>): AsyncGenerator<FileRow> {
  const lines = linesOf(text);
  try {
    const header = await firstLine(lines);
    const delimiter = delimiterOf(header.text);
    const names = (cellsOf(header.text, delimiter) ?? header.text.split(delimiter)).map((name) => name.trim().toLowerCase());
    requireColumns(kind, names);
    if (!header.isFinished) yield unreadable(header.number, header.text, 'row.unfinished');
    for await (const record of csvRecords(lines, delimiter, names.length))
      yield record.fault ? unreadable(record.line, record.text, record.fault) : csvRow(kind, names, record.cells, record.line);
  } finally {
    await lines.return(undefined);
  }
}

async function firstLine(lines: AsyncIterator<Line, undefined>): Promise<Line> {
  for (let { value } = await lines.next(); value; { value } = await lines.next()) if (value.text.trim() !== '') return value;
  throw new Refusal('file.empty');
}

function csvRow(kind: FileKind, names: readonly string[], record: readonly string[], line: number): FileRow {
  if (record.length !== names.length)
    return { line, cells: null, raw: record, reason: 'row.cells', values: { found: record.length, expected: names.length } };
  const fields = fieldsOf(kind);
  return {
    line,
    raw: record,
    cells: Object.fromEntries(names.map((name, index) => [fields[name] ?? name, emptyAsNull(record[index] ?? '')])),
  };
}

/** Rows of a file with one JSON object per line, under the same names as the CSV columns. */
export async function* ndjsonRows(kind: FileKind, text: AsyncGenerator<string>): AsyncGenerator<FileRow> {
  for await (const { number, text: content, isFinished } of linesOf(text)) {
    if (content.trim() === '') continue;
    if (content.length > MAX_RECORD_CHARACTERS) yield unreadable(number, content, 'row.tooLong');
    else yield isFinished ? ndjsonRow(kind, content, number) : unreadable(number, content, 'row.unfinished');
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
  const fields = fieldsOf(kind);
  return {
    line,
    raw,
    cells: Object.fromEntries(
      entries.map(([name, cell]) => [fields[name] ?? name, cell === null ? null : emptyAsNull(String(cell as string | number))]),
    ),
  };
}
