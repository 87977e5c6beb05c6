import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_CODES } from '../../seeds/sample-codes.ts';
import { SAMPLE_SOURCE, seedSample } from '../../seeds/sample.ts';
import { type TestApp, testApp } from '../../test/app.ts';

const NOW = '2026-06-12T08:00:00+07:00';
const WINDOW = 'id kind status startsAt endsAt scope areaName reason calendarPath unit { code corporation company }';
const ANSWER = `__typename
  ... on OutageFound { asOf stale source knownFrom knownUntil calendarPath windows { ${WINDOW} } }
  ... on NoOutageKnownUntil { asOf stale source knownFrom knownUntil calendarPath cancelled { ${WINDOW} } }
  ... on OutageUnknown { retryAt hotline { number priceText verifiedAt source } }
  ... on InputProblem { message fields { path message } }
  ... on NotOfferedProblem { message instead: hotline { number } }`;

interface Window {
  id: string;
  kind: string;
  status: string;
  startsAt: string;
  endsAt: string | null;
  scope: string;
  areaName: string;
  reason: string | null;
  calendarPath: string;
  unit: { code: string; corporation: string; company: string };
}

interface Answer {
  __typename: string;
  stale: boolean;
  source: string;
  asOf: string;
  knownFrom: string;
  knownUntil: string;
  calendarPath: string;
  windows: Window[];
  cancelled: Window[];
  fields: Array<{ path: string[]; message: string }>;
  hotline: { number: string };
  retryAt: string;
}

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: NOW });
  await seedSample({ imports: app.app.imports, clock: app.clock, say: () => undefined });
});
afterAll(() => app.close());

async function ask(by: object, range: { from?: string; to?: string } = {}, locale: 'vi' | 'en' = 'vi'): Promise<Answer> {
  const { data, errors } = await app.graphql<{ outages: Answer }>(
    `query ($by: OutageLookup!, $from: Date, $to: Date) { outages(by: $by, from: $from, to: $to) { ${ANSWER} } }`,
    { by, ...range },
    locale,
  );
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.outages;
}

const byCode = (customerCode: string, range = {}, locale: 'vi' | 'en' = 'vi') => ask({ customerCode }, range, locale);
const codeShowing = (english: string): string => SAMPLE_CODES.find(({ shows }) => shows.en === english)?.code ?? english;

describe('the sample codes show what they promise', () => {
  const promised: Array<[string, object]> = [
    [
      'An interruption that is going on today',
      {
        __typename: 'OutageFound',
        stale: false,
        windows: [expect.objectContaining({ status: 'IN_PROGRESS', scope: 'AREA', kind: 'PLANNED', reason: 'Bảo trì lưới điện trung áp' })],
      },
    ],
    [
      'An interruption next week',
      { __typename: 'OutageFound', windows: [expect.objectContaining({ status: 'UPCOMING', startsAt: '2026-06-18T07:30:00+07:00' })] },
    ],
    [
      'An interruption of several days',
      { windows: [expect.objectContaining({ startsAt: '2026-06-13T06:00:00+07:00', endsAt: '2026-06-16T17:00:00+07:00' })] },
    ],
    [
      'An interruption past midnight',
      { windows: [expect.objectContaining({ startsAt: '2026-06-13T22:30:00+07:00', endsAt: '2026-06-14T04:30:00+07:00' })] },
    ],
    [
      'Nothing planned',
      {
        __typename: 'NoOutageKnownUntil',
        stale: false,
        source: SAMPLE_SOURCE,
        asOf: NOW,
        knownFrom: '2026-06-12',
        knownUntil: '2026-06-19',
        cancelled: [],
      },
    ],
    [
      'A cancelled interruption and nothing else',
      { __typename: 'NoOutageKnownUntil', cancelled: [expect.objectContaining({ status: 'CANCELLED' })] },
    ],
    ['Reduced supply', { windows: [expect.objectContaining({ kind: 'REDUCTION' })] }],
    [
      'A unit that moved from EVNSPC to EVNHCMC',
      {
        __typename: 'OutageFound',
        windows: [expect.objectContaining({ unit: { code: 'PB0401', corporation: 'EVNHCMC', company: 'Bình Dương' } })],
      },
    ],
    [
      'An interruption, but the source is stale',
      { __typename: 'OutageFound', stale: true, asOf: '2026-06-09T08:00:00+07:00', knownFrom: '2026-06-14', knownUntil: '2026-06-14' },
    ],
    ['Unknown: the source is stale', { __typename: 'OutageUnknown' }],
    ['Unknown: a code that is in no list', { __typename: 'OutageUnknown' }],
    ['Unknown: a unit that is not known', { __typename: 'OutageUnknown' }],
  ];
  const SEVERAL = 'Several interruptions';

  it.each(promised)('%s', async (shows, expected) => {
    expect(await byCode(codeShowing(shows))).toMatchObject(expected);
  });

  it(`${SEVERAL}, soonest first, a cancelled one among them and one without an estimate`, async () => {
    const { windows } = await byCode(codeShowing(SEVERAL));
    expect(windows.map(({ status }) => status)).toEqual(['UPCOMING', 'UPCOMING', 'CANCELLED', 'UPCOMING']);
    expect(windows.map(({ startsAt }) => startsAt)).toEqual(windows.map(({ startsAt }) => startsAt).toSorted());
    expect(windows.at(-1)).toMatchObject({ kind: 'URGENT', endsAt: null });
  });

  it('every code of the list is tried above', () => {
    const tried = new Set([...promised.map(([shows]) => shows), SEVERAL]);
    expect(tried).toEqual(new Set(SAMPLE_CODES.map(({ shows }) => shows.en)));
  });
});

it('an unknown code and a silent source look the same', async () => {
  const [unknown, silent] = [await byCode('PB06010000999'), await byCode('PB06040000122')];
  expect(unknown).toEqual(silent);
  expect(unknown).toEqual({
    __typename: 'OutageUnknown',
    retryAt: '2026-06-12T08:05:00+07:00',
    hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: null, source: 'trang của EVNSPC' },
  });
});

describe('codes as people type them', () => {
  it.each(['pb06010000055', 'PB 0601 0000 055', 'ＰＢ０６０１００００055', ' pb0601-0000055\u200b'])(
    '“%s” is the code it means',
    async (typed) => {
      expect(await byCode(typed)).toMatchObject({ __typename: 'NoOutageKnownUntil' });
    },
  );

  it.each(['', 'x', '1234567890123', 'PB06010000055; drop table', 'PB0601000005599'])(
    '“%s” is refused by name of the field, in the language asked',
    async (typed) => {
      expect(await byCode(typed, {}, 'en')).toMatchObject({
        __typename: 'InputProblem',
        fields: [{ path: ['by', 'customerCode'], message: expect.stringContaining('customer code') }],
      });
    },
  );

  it('an unlikely shape is asked all the same, and is unknown, never none', async () => {
    expect(await byCode('PX99990000001')).toMatchObject({ __typename: 'OutageUnknown' });
  });
});

describe('days', () => {
  it.each([
    [{ from: '2026-02-30' }, ['from']],
    [{ from: '2026-06-12', to: '2026-06-31' }, ['to']],
    [{ from: '2026-06-19', to: '2026-06-12' }, ['to']],
    [{ from: '2026-06-12', to: '2026-07-13' }, ['to']],
  ])('%j names its field', async (range, path) => {
    expect((await byCode('PB06010000055', range)).fields.map((field) => field.path)).toEqual([path]);
  });

  it('wrong code and wrong days come back together', async () => {
    expect((await byCode('x', { from: '2026-02-30' })).fields).toHaveLength(2);
  });

  it('wrong unit, wrong commune and wrong days come back together', async () => {
    const { fields } = await ask({ area: { unitCode: '???', communeCode: 'x' } }, { from: '2026-06-19', to: '2026-06-12' });
    const expected = [['by', 'area', 'unitCode'], ['by', 'area', 'communeCode'], ['to']];
    expect(fields.map(({ path }) => path)).toHaveLength(3);
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(expected));
  });

  it('nothing is known beyond what the source covers', async () => {
    expect(await byCode('PB06010000055', { to: '2026-07-01' })).toMatchObject({
      __typename: 'NoOutageKnownUntil',
      knownUntil: '2026-06-21',
    });
    expect(await byCode('PB06010000055', { from: '2026-06-11' })).toMatchObject({ __typename: 'OutageUnknown' });
    expect(await byCode('PB06010000055', { from: '2026-06-22' })).toMatchObject({ __typename: 'OutageUnknown' });
  });

  it('an interruption counts on every day it touches, and on no other', async () => {
    const code = codeShowing('An interruption past midnight');
    expect(await byCode(code, { from: '2026-06-14', to: '2026-06-14' })).toMatchObject({ __typename: 'OutageFound' });
    expect(await byCode(code, { from: '2026-06-15', to: '2026-06-16' })).toMatchObject({ __typename: 'NoOutageKnownUntil' });
  });
});

describe('by unit', () => {
  it('shows every area of the unit', async () => {
    const { windows, __typename } = await ask({ area: { unitCode: 'pb0601' } });
    expect(__typename).toBe('OutageFound');
    expect(windows.length).toBeGreaterThan(8);
  });

  it('keeps an interruption whose commune is not known', async () => {
    expect(await ask({ area: { unitCode: 'PB0601', communeCode: '27694' } })).toMatchObject({ __typename: 'OutageFound' });
  });

  it('says unknown for a unit nobody has stated anything about, and for one nobody knows', async () => {
    for (const unitCode of ['PB0603', 'PB9999']) expect(await ask({ area: { unitCode } })).toMatchObject({ __typename: 'OutageUnknown' });
  });

  it('refuses what cannot be a unit or commune', async () => {
    expect(await ask({ area: { unitCode: '???' } })).toMatchObject({ fields: [{ path: ['by', 'area', 'unitCode'] }] });
    expect(await ask({ area: { unitCode: 'PB0601', communeCode: 'x' } })).toMatchObject({
      fields: [{ path: ['by', 'area', 'communeCode'] }],
    });
  });
});

describe('several codes', () => {
  const askCodes = async (codes: string[]) => {
    const query = `query ($codes: [CustomerCode!]!) { outagesForCodes(codes: $codes) { __typename ... on OutagesForCodes { answers { customerCode answer { ${ANSWER} } } } ... on InputProblem { fields { path } } } }`;
    const { data } = await app.graphql<{
      outagesForCodes: { __typename: string; answers: Array<{ customerCode: string; answer: Answer }>; fields: unknown };
    }>(query, { codes });
    if (!data) throw new Error('no data');
    return data.outagesForCodes;
  };

  it('have an answer each, in order, repeats once', async () => {
    const { answers } = await askCodes(['pb06010000055', 'x', 'PB0601 0000 011', 'PB06010000055', 'PB06010000999']);
    expect(answers.map(({ customerCode, answer }) => [customerCode, answer.__typename])).toEqual([
      ['PB06010000055', 'NoOutageKnownUntil'],
      ['X', 'InputProblem'],
      ['PB06010000011', 'OutageFound'],
      ['PB06010000999', 'OutageUnknown'],
    ]);
    expect(answers[1]?.answer.fields).toMatchObject([{ path: ['codes', '1'] }]);
  });

  it('answer each like the single question', async () => {
    const { answers } = await askCodes(SAMPLE_CODES.slice(0, 10).map(({ code }) => code));
    for (const { customerCode, answer } of answers) expect(answer).toEqual(await byCode(customerCode));
  });

  it.each([0, 11])('are refused when there are %i', async (count) => {
    expect(await askCodes(Array.from({ length: count }, (_, n) => `PB0601000${1000 + n}`))).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: ['codes'] }],
    });
  });
});

describe('calendars', () => {
  it('a found place can be subscribed to, without its code in the address', async () => {
    const code = codeShowing('Several interruptions');
    const { calendarPath, windows } = await byCode(code);
    expect(calendarPath).not.toContain(code);
    const response = await app.fetch(calendarPath);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const file = await response.text();
    for (const { id } of windows) expect(file).toContain(`UID:${id}@`);
    expect(file.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });

  it('an outage can be downloaded alone', async () => {
    const [window] = (await byCode(codeShowing('An interruption next week'))).windows;
    const file = await (await app.fetch(window?.calendarPath ?? '')).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await app.fetch('/calendar/outage/oc_00000000000000000000000000.ics')).status).toBe(404);
  });

  it('a place without a plan is an empty calendar that says until when', async () => {
    const { calendarPath } = await byCode(codeShowing('Nothing planned'));
    const file = await (await app.fetch(calendarPath)).text();
    expect(file).not.toContain('BEGIN:VEVENT');
    expect(file.replace(/\r\n /g, '')).toContain('Chỉ biết lịch đến hết ngày 21/06/2026');
  });

  it('a feed is not emptied when its source falls silent: the program is told to come back', async () => {
    const { calendarPath } = await byCode(codeShowing('Nothing planned'));
    app.clock.advance(25 * 3_600_000);
    const response = await app.fetch(calendarPath);
    app.clock.set(NOW);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '900']);
  });

  it('a token that is not ours is not found', async () => {
    expect((await app.fetch(`/calendar/${'A'.repeat(92)}.ics`)).status).toBe(404);
  });
});

it('the sample states itself anew the next day, and only then', async () => {
  const seed = () => seedSample({ imports: app.app.imports, clock: app.clock, say: () => undefined });
  expect(await seed()).toBe(false);
  app.clock.set('2026-06-13T00:10:00+07:00');
  expect(await seed()).toBe(true);
  expect(await byCode(codeShowing('An interruption next week'))).toMatchObject({ windows: [{ startsAt: '2026-06-19T07:30:00+07:00' }] });
  expect(await byCode(codeShowing('A cancelled interruption and nothing else'))).toMatchObject({
    __typename: 'NoOutageKnownUntil',
    cancelled: [{ status: 'CANCELLED' }],
  });
});

it('no customer code reaches a log line', () => {
  expect(JSON.stringify(app.lines)).not.toMatch(/PB0[46]0[0-9]{6}/);
  expect(app.bugs).toEqual([]);
});
