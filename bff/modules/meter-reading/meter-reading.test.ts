import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_SOURCE, seedSample } from '../../seeds/sample.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Batch, importDesk, NOW, point, type Run } from '../import/import.fixture.ts';

const SHOWN = 'status period month year readOn';
const ANSWER = `__typename
  ... on MeterReadingSchedule { year asOf stale source knownUntil readings { ${SHOWN} } next { ${SHOWN} } calendarPath yearCalendarPath }
  ... on NoMeterReadings { year asOf stale source }
  ... on MeterReadingsUnknown { retryAt hotline { number } }
  ... on InputProblem { fields { path message } }
  ... on NotOfferedProblem { instead: hotline { number } }`;

interface Shown {
  status: string;
  period: number;
  month: number;
  year: number;
  readOn: string;
}

interface Answer {
  __typename: string;
  year: number;
  stale: boolean;
  source: string;
  knownUntil: string | null;
  readings: Shown[];
  next: Shown | null;
  calendarPath: string;
  yearCalendarPath: string;
  retryAt: string;
  fields: Array<{ path: string[]; message: string }>;
}

const CODE = 'PB06010000001';
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

let app: TestApp;
const desk = importDesk(() => app);

async function ask(customerCode: string, year?: number, locale: 'vi' | 'en' = 'vi'): Promise<Answer> {
  const { data, errors } = await app.graphql<{ meterReadings: Answer }>(
    `query ($customerCode: CustomerCode!, $year: Int) { meterReadings(customerCode: $customerCode, year: $year) { ${ANSWER} } }`,
    { customerCode, ...(year === undefined ? {} : { year }) },
    locale,
  );
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.meterReadings;
}

const reading = (month: number, changes: object = {}) => ({
  row: month,
  unitCode: 'PB0601',
  bookCode: 'S01',
  year: '2026',
  month: String(month),
  period: '1',
  readOn: `2026-${String(month).padStart(2, '0')}-08`,
  status: month < 6 ? 'READ' : 'PLANNED',
  ...changes,
});

async function append(importId: string, rows: object[], locale: 'vi' | 'en' = 'en'): Promise<Batch> {
  const { data, errors } = await app.operator<{ meterReadingAppend: Batch }>(
    `mutation ($input: MeterReadingAppendInput!) { meterReadingAppend(input: $input) { __typename
      ... on ImportBatch { rows rejected { row reasons } } ... on InputProblem { message fields { path message } } ... on StaleProblem { message } } }`,
    { input: { importId, rows } },
    locale,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meterReadingAppend;
}

async function state(rows: object[], input: object = {}): Promise<Run> {
  const run = await desk.begin({ kind: 'METER_READINGS', ...YEAR, readAt: app.clock.now().toISOString(), ...input });
  const { rows: held } = rows.length > 0 ? await append(run.id, rows) : { rows: 0 };
  return desk.commit(run.id, held);
}

async function calendarOf(path: string) {
  const response = await app.fetch(path);
  const text = await response.text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { response, text, events };
}

describe('what a source has stated', () => {
  beforeAll(async () => {
    app = await testApp({ now: NOW });
    await desk.list([point(CODE, { bookCode: 's01' }), point('PB06010000002'), point('PB06010000003', { bookCode: 'S03' })]);
  });
  afterAll(() => app.close());

  it('is unknown before it has', async () => {
    expect((await ask(CODE)).__typename).toBe('MeterReadingsUnknown');
  });

  it('is the year in order, with the next day', async () => {
    const rows = [reading(5), reading(7), reading(6, { readOn: '2026-06-11' }), reading(6, { period: '2', readOn: '2026-06-25' })];
    expect(await state(rows)).toMatchObject({ status: 'COMMITTED', added: 4, changed: 0, cancelled: 0 });
    const answer = await ask(CODE);
    expect(answer).toMatchObject({
      __typename: 'MeterReadingSchedule',
      year: 2026,
      stale: false,
      source: 'Nguồn',
      knownUntil: '2026-12-31',
    });
    expect(answer.readings.map(({ status, month, period, readOn }) => [status, month, period, readOn])).toEqual([
      ['READ', 5, 1, '2026-05-08'],
      ['UNCONFIRMED', 6, 1, '2026-06-11'],
      ['PLANNED', 6, 2, '2026-06-25'],
      ['PLANNED', 7, 1, '2026-07-08'],
    ]);
    expect(answer.next).toMatchObject({ readOn: '2026-06-25', period: 2 });
  });

  it('is none for a book without readings in a year stated whole, and unknown for another year', async () => {
    expect(await ask('PB06010000003')).toMatchObject({ __typename: 'NoMeterReadings', year: 2026 });
    expect((await ask('PB06010000003', 2025)).__typename).toBe('MeterReadingsUnknown');
  });

  it('is unknown, alike, for a code without a book, one in no list, and one of an unknown unit', async () => {
    const answers = await Promise.all(['PB06010000002', 'PB06010000099', 'PB20010000013'].map((code) => ask(code)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 3 }, () => 'MeterReadingsUnknown'));
    expect(new Set(answers.map(({ retryAt }) => retryAt)).size).toBe(1);
  });

  it('is changed by the next statement, under the same name in calendars', async () => {
    const before = await calendarOf((await ask(CODE)).calendarPath);
    app.clock.advance(60_000);
    const rows = [reading(5), reading(6, { readOn: '2026-06-11', status: 'READ' }), reading(7, { readOn: '2026-07-09' })];
    expect(await state(rows)).toMatchObject({ added: 0, changed: 2, cancelled: 1 });
    const answer = await ask(CODE);
    expect(answer.readings.map(({ status, readOn }) => [status, readOn])).toEqual([
      ['READ', '2026-05-08'],
      ['READ', '2026-06-11'],
      ['PLANNED', '2026-07-09'],
    ]);
    const after = await calendarOf(answer.calendarPath);
    const julyOf = ({ events }: typeof after) => events.find(({ summary }) => summary.includes('07/2026'));
    expect(julyOf(after)?.uid).toBe(julyOf(before)?.uid);
    expect([julyOf(before)?.sequence, julyOf(after)?.sequence]).toEqual([0, 1]);
  });

  it('is kept where a row was rejected, and then nothing is "none"', async () => {
    app.clock.advance(60_000);
    const run = await desk.begin({ kind: 'METER_READINGS', ...YEAR, readAt: app.clock.now().toISOString() });
    const batch = await append(run.id, [reading(5), reading(6, { month: 'sáu' })], 'vi');
    expect(batch.rejected).toEqual([{ row: 6, reasons: ['month: phải là số nguyên từ 1 đến 12.'] }]);
    expect(await desk.commit(run.id, 1)).toMatchObject({ status: 'COMMITTED', cancelled: 0, unitsInDoubt: ['PB0601'] });
    expect((await ask(CODE)).readings).toHaveLength(3);
    expect((await ask('PB06010000003')).__typename).toBe('MeterReadingsUnknown');
  });

  it('is not overtaken by a statement that was read earlier', async () => {
    const run = await desk.begin({ kind: 'METER_READINGS', ...YEAR, readAt: NOW });
    const { rows } = await append(run.id, [reading(5)]);
    expect((await desk.commit(run.id, rows)).__typename).toBe('StaleProblem');
  });

  it('contradicting itself about a reading is refused, saying the same twice is not', async () => {
    const run = await desk.begin({ kind: 'METER_READINGS', ...YEAR, readAt: app.clock.now().toISOString() });
    const { rejected, rows } = await append(run.id, [reading(5), reading(5, { row: 9 }), reading(5, { row: 10, readOn: '2026-05-09' })]);
    expect([rows, rejected.map(({ row }) => row)]).toEqual([1, [10]]);
  });
});

describe('a question', () => {
  it.each<[string, number | undefined, string[][]]>([
    ['Nguyễn Văn A', 2026, [['customerCode']]],
    [CODE, 2020, [['year']]],
    [CODE, 2028, [['year']]],
    ['12', 1, [['customerCode'], ['year']]],
  ])('by %s for %s names what is wrong', async (code, year, paths) => {
    const asked = await testApp({ now: NOW });
    app = asked;
    const answer = await ask(code, year);
    expect([answer.__typename, answer.fields.map(({ path }) => path)]).toEqual(['InputProblem', paths]);
    await asked.close();
  });
});

describe('the sample', () => {
  beforeAll(async () => {
    app = await testApp({ now: NOW });
    await seedSample({ imports: app.app.imports, clock: app.clock, say: () => undefined });
  });
  afterAll(() => app.close());

  it('shows one reading a month, three a month, none, and an old source', async () => {
    const once = await ask('PB06010000011');
    expect(once).toMatchObject({ __typename: 'MeterReadingSchedule', source: SAMPLE_SOURCE, next: { readOn: '2026-07-08' } });
    expect(once.readings).toHaveLength(12);
    expect((await ask('PB06010000088')).readings).toHaveLength(36);
    expect(await ask('PB06010000077')).toMatchObject({ __typename: 'NoMeterReadings' });
    expect(await ask('PB06040000111')).toMatchObject({ __typename: 'MeterReadingSchedule', stale: true, knownUntil: null });
    expect((await ask('PB06010000066')).__typename).toBe('MeterReadingsUnknown');
  });

  it('is a calendar of whole days for the year, and one to subscribe to, without the code in its address', async () => {
    const { yearCalendarPath, calendarPath } = await ask('PB06010000011');
    expect(yearCalendarPath + calendarPath).not.toContain('PB0601');
    const { response, events, text } = await calendarOf(yearCalendarPath);
    expect(response.headers.get('content-disposition')).toContain('lich-ghi-chi-so-2026.ics');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(events).toHaveLength(12);
    expect(events.map(({ startDate }) => [startDate?.isDate, startDate?.toString()])).toContainEqual([true, '2026-07-08']);
    expect(text.replace(/\r\n /g, '')).toContain('Ngày dự kiến');
    expect((await calendarOf(calendarPath)).events).toHaveLength(13);
    expect((await calendarOf(calendarPath.replace('l=vi', 'l=en'))).text).toContain('Electricity meter reading for');
  });

  it('leaves a subscription as it is while the source is silent', async () => {
    const { calendarPath } = await ask('PB06010000011');
    app.clock.advance(8 * 86_400_000);
    const response = await app.fetch(calendarPath);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '900']);
    app.clock.set(NOW);
  });

  it('opens no address that is not ours, nor one of another purpose', async () => {
    expect((await app.fetch(`/calendar/readings/${'A'.repeat(92)}.ics`)).status).toBe(404);
    const { calendarPath } = await ask('PB06010000011');
    expect((await app.fetch(calendarPath.replace('/readings', ''))).status).toBe(404);
  });

  it('writes no customer code into a log line', () => {
    expect(JSON.stringify(app.lines)).not.toMatch(/PB0[46]0[0-9]{6}/);
    expect(app.bugs).toEqual([]);
  });
});
