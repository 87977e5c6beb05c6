import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../test/app.ts';
import { runCommand } from './command.ts';

const COMMAND = fileURLToPath(new URL('../import.ts', import.meta.url));
const HEADER = 'schedule_id,unit_code,area_code,area_name,commune_code,starts_at,ends_at,kind,reason';
const LINE = 'S1,PB0601,A1,"Ấp 1, xã B",,2026-06-14 07:30,2026-06-14 11:00,PLANNED,Bảo trì';
const NDJSON = JSON.stringify({
  schedule_id: 'S1',
  unit_code: 'PB0601',
  area_code: 'A1',
  area_name: 'Ấp 1',
  starts_at: '2026-06-14 07:30',
  ends_at: null,
  kind: 'PLANNED',
  reason: '',
});
const folder = mkdtempSync(join(tmpdir(), 'evn-care-import-'));
const STATEMENT = [
  '--corporation',
  'EVNSPC',
  '--units',
  'PB0601,PB0604',
  '--read-at',
  '2026-06-12T06:00:00+07:00',
  '--source',
  'Nguồn',
  '--lang',
  'en',
];
const DAYS = ['--from', '2026-06-12', '--to', '2026-06-19'];

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await sql`truncate import_run, supply_point, supply_list, outage_coverage, outage_schedule, outage_staging, supply_area`.execute(
    app.db.read,
  );
});

interface Outcome {
  code: number | null;
  output: string;
}

async function command(...args: string[]): Promise<Outcome> {
  let output = '';
  const code = await runCommand(args, {
    operatorPort: 4001,
    terminal: { write: (text) => (output += text) },
    readSecret: (name) => ({ OPERATOR_KEY: app.operatorKey, WRONG_KEY: 'not-the-key' })[name],
  });
  return { code, output };
}

/** The same as a process of its own. */
function commandLine(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, OPERATOR_KEY: app.operatorKey, NODE_OPTIONS: '' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('exit', (code) => resolve({ code, output }));
  });
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const bring = (path: string, ...more: string[]) =>
  command('outages', path, ...STATEMENT, ...DAYS, '--endpoint', `${app.operatorUrl}/operator/graphql`, ...more);
const bringPoints = (path: string, ...more: string[]) =>
  command('supply-points', path, ...STATEMENT, '--endpoint', `${app.operatorUrl}/operator/graphql`, ...more);
const stored = async () =>
  (await app.db.read.selectFrom('outage_schedule').select(['schedule_id', 'area_name']).orderBy('schedule_id').execute()).map(
    ({ schedule_id, area_name }) => `${schedule_id} ${area_name}`,
  );
const open = async () => (await app.db.read.selectFrom('import_run').select('id').where('status', '=', 'OPEN').execute()).length;

/** Nothing in force, nothing left lying, and nothing that looks like a bug. */
async function nothingStored(): Promise<void> {
  expect(await stored()).toEqual([]);
  expect(await open()).toBe(0);
  expect(await app.db.read.selectFrom('outage_staging').select('id').execute()).toEqual([]);
  expect(app.bugs).toEqual([]);
}

describe('files that are right', () => {
  it.each<[string, string | Uint8Array]>([
    ['plain.csv', `${HEADER}\n${LINE}\n`],
    ['bom-crlf.csv', `\ufeff${HEADER}\r\n${LINE}\r\n`],
    ['line-break-in-a-cell.csv', `${HEADER}\n${LINE.replace('Bảo trì', '"Bảo trì\nđường dây"')}\n`],
    ['semicolons.csv', `${HEADER.replaceAll(',', ';')}\nS1;PB0601;A1;Ấp 1, xã B;;2026-06-14 07:30;2026-06-14 11:00;PLANNED;Bảo trì\n`],
    [
      'columns-turned.csv',
      'kind,reason,starts_at,ends_at,area_name,area_code,unit_code,SCHEDULE_ID\nPLANNED,,2026-06-14 07:30,,"Ấp 1, xã B",A1,PB0601,S1\n',
    ],
    [
      'lines.ndjson',
      `${JSON.stringify({ schedule_id: 'S1', unit_code: 'PB0601', area_code: 'A1', area_name: 'Ấp 1, xã B', starts_at: '2026-06-14 07:30', ends_at: null, kind: 'PLANNED', reason: '' })}\r\n\n`,
    ],
  ])('%s is stored', async (name, content) => {
    const { code, output } = await bring(file(name, content));
    expect(output).toContain('1 new, 0 changed, 0 cancelled');
    expect(code).toBe(0);
    expect(await stored()).toEqual(['S1 Ấp 1, xã B']);
  });

  it('a header alone says "nothing planned", but only when that is meant', async () => {
    const path = file('header-only.csv', `${HEADER}\n`);
    const refused = await bring(path);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('--allow-empty')]);
    await nothingStored();
    expect((await bring(path, '--allow-empty')).code).toBe(0);
  });

  it('a list of supply points goes through in batches, and the same file again is no change', async () => {
    const rows = Array.from({ length: 2500 }, (_, n) => `PB0601${String(n).padStart(7, '0')},PB0601,A${n % 7}`);
    const path = file('points.csv', `customer_code,unit_code,area_code\n${rows.join('\n')}\n`);
    expect(await bringPoints(path)).toMatchObject({ code: 0, output: expect.stringContaining('Stored: 2500 supply points.') });
    expect(await bringPoints(path)).toMatchObject({ code: 0 });
    const held = await app.db.read.selectFrom('supply_point').select('customer_code').orderBy('customer_code').execute();
    const digest = (codes: string[]) => createHash('sha256').update(codes.join()).digest('hex');
    expect(digest(held.map(({ customer_code }) => customer_code))).toBe(digest(rows.map((row) => row.slice(0, 13))));
  });
});

it('runs as a command, with its exit code', async () => {
  const endpoint = ['--endpoint', `${app.operatorUrl}/operator/graphql`];
  const good = file('command.csv', `${HEADER}\n${LINE}\n`);
  expect(await commandLine('outages', good, ...STATEMENT, ...DAYS, ...endpoint)).toMatchObject({
    code: 0,
    output: expect.stringContaining('1 new'),
  });
  expect(await commandLine('outages', file('command-empty.csv', ''), ...STATEMENT, ...DAYS, ...endpoint)).toMatchObject({ code: 1 });
  expect(await commandLine()).toMatchObject({ code: 2 });
});

describe('files that are wrong', () => {
  it.each<[string, string | Uint8Array, string | RegExp]>([
    ['empty.csv', '', 'The file is empty'],
    ['columns.csv', 'id,unit_code,area\n1,PB0601,x\n', /missing columns schedule_id, .*\n.*unknown columns id, area/],
    ['repeated.csv', `${HEADER},kind\n${LINE},PLANNED\n`, 'repeated columns kind'],
    [
      'latin1.csv',
      Buffer.from(`${HEADER}\n${LINE.replace('ấ', 'á').replace('ả', 'á').replace('Ấ', 'Á')}\n`, 'latin1'),
      /Line 2: this is not UTF-8/,
    ],
    [
      'late-latin1.csv',
      Buffer.concat([Buffer.from(`${HEADER}\n${`${LINE}\n`.repeat(5000)}`), Buffer.from([0x41, 0xe1, 0x42])]),
      'Line 5002: this is not UTF-8',
    ],
    ['utf16.csv', Buffer.from(`\ufeff${HEADER}\n${LINE}\n`, 'utf16le'), 'UTF-16'],
    ['cut-character.csv', Buffer.from(`${HEADER}\n${LINE.slice(0, -1)}ì`).subarray(0, -1), 'this is not UTF-8'],
    ['pdf.csv', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]), 'missing columns'],
  ])('%s is refused in words, and nothing is stored', async (name, content, message) => {
    const { code, output } = await bring(file(name, content));
    expect(output).toMatch(message);
    expect(output).toContain('Nothing stored.');
    expect(output).not.toMatch(/\bat .*\.ts:\d/);
    expect(code).toBe(1);
    await nothingStored();
  });

  it.each<[string, string, string[]]>([
    ['few-cells.csv', `${HEADER}\n${LINE}\nS2,PB0601,A1,Ấp\n`, ['3,', 'has 4 cells, 9 are needed']],
    ['half-a-line.csv', `${HEADER}\n${LINE}\nS2,PB0601,A1,Ấp`, ['3,', 'the last line is not complete']],
    ['no-last-line-break.csv', `${HEADER}\n${LINE}`, ['2,', 'the last line is not complete', 'S1,PB0601,A1']],
    ['open-quote.csv', `${HEADER}\n${LINE}\nS2,PB0601,A1,"Ấp 1,,2026-06-14\n`, ['3,', 'double quote']],
    [
      'swallowed.csv',
      `${HEADER}\nS2,PB0601,A1,"Ấp 2\n${LINE}\nS3,PB0601,A1,Ấp 3",,2026-06-14 07:30,,PLANNED,\n`,
      ['2,', '4,', 'double quote'],
    ],
    ['stray-quote.csv', `${HEADER}\nS2,PB0601,A1,Ấp "1",,2026-06-14 07:30,,PLANNED,\n${LINE}\n`, ['double quote']],
    ['half-a-line.ndjson', '{"schedule_id":"S1","unit_c', ['1,', 'the last line is not complete']],
    ['cut-object.ndjson', '{"schedule_id":"S1","unit_c\n', ['1,', 'not one complete JSON object']],
    ['nul.csv', `${HEADER}\n${LINE.replace('Bảo trì', 'Bảo\u0000trì')}\n`, ['2,', 'reason: a character']],
    ['surrogate.ndjson', `${NDJSON.replace('Ấp', '\\ud800')}\n`, ['1,', 'area_name: a character']],
    ['list.ndjson', '["S1"]\n', ['not one complete JSON object']],
    ['keys.ndjson', '{"id":1}\n', ['missing or unknown keys']],
    ['values.csv', `${HEADER}\n${LINE}\nS2,PB0603,,,,14/06/2026,,x,\n`, ['3,', 'unit_code', 'area_name', 'starts_at', 'kind']],
    ['twice.csv', `${HEADER}\n${LINE}\n${LINE.replace('11:00', '12:00')}\n`, ['3,', 'schedule_id']],
  ])('%s: bad lines are listed with number and reason, and nothing is stored', async (name, content, reasons) => {
    const path = file(name, content);
    const { code, output } = await bring(path);
    expect(output).toContain('Nothing stored: at most 0 rows may be rejected.');
    expect(code).toBe(1);
    const report = readFileSync(`${path}.rejected.csv`, 'utf8');
    for (const reason of reasons) expect(report).toContain(reason);
    await nothingStored();
  });

  it('stops reading a file that is bad all through, and says where', async () => {
    const path = file('bad-all-through.csv', `${HEADER}\n${`${LINE.replace('Bảo trì', 'a"b"')}\n`.repeat(400_000)}`);
    const began = performance.now();
    const { code, output } = await bring(path, '--max-rejected', '3');
    expect(output).toContain('Nothing stored: stopped reading at line 104, since at most 3 rows may be rejected.');
    expect(code).toBe(1);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(readFileSync(`${path}.rejected.csv`, 'utf8').trimEnd().split('\n')).toHaveLength(104);
    await nothingStored();
  });

  it('bad lines up to the number allowed are left out, and the next clean run removes their list', async () => {
    const path = file('some.csv', `${HEADER}\n${LINE}\nS2,PB0601\n`);
    expect(await bring(path, '--max-rejected', '1')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Rows were rejected, so for PB0601, PB0604: nothing is said to be "none"'),
    });
    expect(await stored()).toEqual(['S1 Ấp 1, xã B']);
    writeFileSync(path, `${HEADER}\n${LINE}\n`);
    expect((await bring(path)).code).toBe(0);
    expect(existsSync(`${path}.rejected.csv`)).toBe(false);
  });
});

describe('commands that are wrong', () => {
  const plain = file('plain-again.csv', `${HEADER}\n${LINE}\n`);

  it.each<[string[], string]>([
    [[], 'Usage:'],
    [['bills', plain], 'outages, supply-points, meter-readings or places'],
    [['outages', 'file.xlsx'], '.csv or .ndjson'],
    [['outages', plain, '--corporation', 'EVNSPC'], '--units, --read-at, --source, --from, --to'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--corporation', 'EVN'], 'must be one of'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--read-at', 'yesterday'], '--read-at'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--read-at', '2026-02-30T06:00:00+07:00'], '--read-at'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--max-rejected', '-1'], 'max-rejected'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--nonsense'], '--nonsense'],
    [['outages', plain, ...STATEMENT, ...DAYS, '--key-env', 'NO_SUCH_KEY'], 'NO_SUCH_KEY'],
  ])('%j', async (args, message) => {
    const { code, output } = await command(...args, '--lang', 'en');
    expect(output).toContain(message);
    expect(code).toBe(2);
  });

  it('a file that is not there, a server that is not there, a key that is not right', async () => {
    expect(await bring(join(folder, 'missing.csv'))).toMatchObject({ code: 1, output: expect.stringContaining('cannot be read') });
    expect(await bring(plain, '--endpoint', 'http://127.0.0.1:9/operator/graphql')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Is the server running?'),
    });
    expect(await bring(plain, '--key-env', 'WRONG_KEY')).toMatchObject({ code: 1, output: expect.stringContaining('UNAUTHENTICATED') });
    await nothingStored();
  });

  it('a statement that cannot be true is refused by the server, in Vietnamese where asked', async () => {
    expect(await bring(plain, '--units', 'PB0401', '--lang', 'vi')).toMatchObject({
      code: 1,
      output: expect.stringContaining('đơn vị PB0401 thuộc EVNHCMC'),
    });
  });
});
