import { createReadStream, statSync } from 'node:fs';
import type { Locale } from '../platform/texts.ts';
import { systemClock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { ImportOptions } from './arguments.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { type OperatorClient, type OperatorResult, problemText } from './operator-client.ts';
import { progressOn, type Terminal } from './progress.ts';
import { rejectedFile, type RejectedFile } from './rejected-file.ts';
import { csvRows, type FileRow, ndjsonRows } from './rows.ts';
import { cliText, Refusal } from './texts.ts';
import { decodeUtf8 } from './utf8.ts';

const BATCH_ROWS = 1000;
/** Below the body limit of the operator surface, with room for the envelope. */
const BATCH_CHARACTERS = 200_000;
const CHUNK_BYTES = 256 * 1024;
/** Rejected rows listed beyond those allowed: enough to see what is wrong with a file, without reading a bad one to its end. */
const LISTED_BEYOND = 100;

type ReadableRow = Extract<FileRow, { cells: object }>;

/** Writes down a rejected line. @throws Refusal once there are far too many */
type Reject = RejectedFile['add'];

/** Whatever an import has brought to the server by now. */
interface Sent {
  /** Distinct rows, as the server counts them. */
  rows: number;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    throw new Refusal('file.unreadable', { file, detail: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

async function* countedBytes(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    onBytes((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}

/** Groups readable rows for sending; unreadable ones are written down at once. */
async function* batches(rows: AsyncIterable<FileRow>, reject: Reject, locale: Locale): AsyncGenerator<ReadableRow[]> {
  let batch: ReadableRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    if (row.cells === null) {
      await reject(row.line, cliText(row.reason, locale, row.values), row.raw);
      continue;
    }
    batch.push(row);
    characters += row.raw.reduce((sum, cell) => sum + cell.length, 0);
    if (batch.length === BATCH_ROWS || characters >= BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

async function begin(client: OperatorClient, options: ImportOptions): Promise<string> {
  const result = await client.send('OperatorImportBegin', {
    kind: FILE_KINDS[options.kind].kind,
    corporation: options.corporation,
    units: options.units,
    from: options.from,
    to: options.to,
    readAt: options.readAt,
    source: options.source,
    clientRequestId: newId('rq', systemClock().now()),
  });
  if (result.__typename !== 'ImportRun' || result.id === undefined) throw new Refusal('server.refused', { detail: problemText(result) });
  return result.id;
}

async function sendBatch(
  client: OperatorClient,
  { kind }: ImportOptions,
  importId: string,
  batch: ReadableRow[],
  reject: Reject,
): Promise<Sent> {
  const result = await client.send(FILE_KINDS[kind].append, { importId, rows: batch.map(({ line, cells }) => ({ row: line, ...cells })) });
  if (result.__typename !== 'ImportBatch') throw new Refusal('server.refused', { detail: problemText(result) });
  const rawOf = new Map(batch.map(({ line, raw }) => [line, raw]));
  for (const { row, reasons } of result.rejected ?? []) await reject(row, reasons.join(' '), rawOf.get(row) ?? []);
  return { rows: result.rows ?? 0 };
}

function requireStorable(options: ImportOptions, sent: Sent, rejected: RejectedFile): void {
  if (rejected.count > options.maxRejected) throw new Refusal('refused.rejected', { max: options.maxRejected });
  if (sent.rows === 0 && !options.allowEmpty) throw new Refusal('refused.empty');
}

/**
 * Streams a file to the operator surface and commits it, whole or not at all; memory does not grow with the file.
 * @returns what the commit did.
 * @throws Refusal when nothing was stored.
 */
export async function importFile(
  options: ImportOptions,
  client: OperatorClient,
  locale: Locale,
  output: Terminal,
): Promise<OperatorResult> {
  const progress = progressOn(output, sizeOf(options.file));
  const rejected = rejectedFile(`${options.file}.rejected.csv`);
  let bytes = 0;
  let unreadable = 0;
  const text = decodeUtf8(countedBytes(options.file, (count) => (bytes += count)));
  const rows = (options.format === 'csv' ? csvRows : ndjsonRows)(options.kind, text);
  const reject: Reject = async (line, reason, raw) => {
    await rejected.add(line, reason, raw);
    if (rejected.count >= options.maxRejected + LISTED_BEYOND) throw new Refusal('refused.stopped', { line, max: options.maxRejected });
  };
  const rejectUnreadable: Reject = (...line) => {
    unreadable += 1;
    return reject(...line);
  };
  const importId = await begin(client, options);
  const abandonOnSignal = () => void abandon(client, importId).finally(() => process.exit(1));
  process.once('SIGINT', abandonOnSignal);
  try {
    let sent: Sent = { rows: 0 };
    for await (const batch of batches(rows, rejectUnreadable, locale)) {
      sent = await sendBatch(client, options, importId, batch, reject);
      const values = { rows: sent.rows, rejected: rejected.count };
      progress.update(bytes, (percent) => cliText('progress', locale, { percent, ...values }));
    }
    requireStorable(options, sent, rejected);
    const result = await client.send('OperatorImportCommit', { importId, rows: sent.rows, unreadable });
    if (result.__typename !== 'ImportRun') throw new Refusal('server.refused', { detail: problemText(result) });
    return result;
  } catch (error) {
    await abandon(client, importId);
    throw error;
  } finally {
    process.off('SIGINT', abandonOnSignal);
    progress.end();
    await rejected.close();
    if (rejected.count > 0)
      output.write(`${cliText('rejected', locale, { rejected: rejected.count, file: `${options.file}.rejected.csv` })}\n`);
  }
}

/** Best effort: an import that stays open shows nothing, and is forgotten by the next one after a day. */
async function abandon(client: OperatorClient, importId: string): Promise<void> {
  await client.send('OperatorImportAbandon', { importId }).catch(() => undefined);
}
