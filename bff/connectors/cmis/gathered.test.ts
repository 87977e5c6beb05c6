import { describe, expect, it } from 'vitest';
import type { CodeQuestion, OutageReader, PlaceRecord, Selection } from '../../modules/outage/outage.port.ts';
import { gathered } from './gathered.ts';

const week: Selection = { from: '2026-06-12', to: '2026-06-19', atMost: 100 };
const ask = (customerCode: string): CodeQuestion => ({ customerCode, corporations: ['EVNSPC'] });
const codes = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `PB0101${from + index}`);

/** Answers each code with a record whose area is the code, and remembers every statement. */
function recordingReader(): { reader: OutageReader; statements: string[][] } {
  const statements: string[][] = [];
  const recordOf = (areaCode: string): PlaceRecord => ({
    unitCode: 'PB0101',
    areaCode,
    listReadAt: null,
    listInDoubt: false,
    statements: [],
    schedules: [],
    completeUntil: null,
  });
  const reader: OutageReader = {
    byCodes: async (questions) => {
      statements.push(questions.map(({ customerCode }) => customerCode));
      if (questions.some(({ customerCode }) => customerCode === 'broken')) throw new Error('the source is away');
      return questions.map(({ customerCode }) => (customerCode === 'nobody' ? null : recordOf(customerCode)));
    },
    byArea: async () => recordOf('area'),
    byId: async () => null,
  };
  return { reader, statements };
}

const areasOf = (records: (PlaceRecord | null)[]) => records.map((record) => record?.areaCode ?? null);

describe('questions asked at the same time', () => {
  it('share one statement, and each gets its own answers in its own order', async () => {
    const { reader, statements } = recordingReader();
    const { byCodes } = gathered(reader);
    const answers = await Promise.all([
      byCodes([ask('A1')], week),
      byCodes([ask('B2'), ask('nobody'), ask('B1')], week),
      byCodes([ask('A1')], week),
    ]);
    expect(statements).toEqual([['A1', 'B2', 'nobody', 'B1', 'A1']]);
    expect(answers.map(areasOf)).toEqual([['A1'], ['B2', null, 'B1'], ['A1']]);
  });

  it('about other days, or for a longer list, have a statement of their own', async () => {
    const { reader, statements } = recordingReader();
    const { byCodes } = gathered(reader);
    await Promise.all([
      byCodes([ask('A1')], week),
      byCodes([ask('A2')], { ...week, to: '2026-06-20' }),
      byCodes([ask('A3')], { ...week, atMost: null }),
    ]);
    expect(statements).toEqual([['A1'], ['A2'], ['A3']]);
  });

  it('stay together up to a hundred codes', async () => {
    const { reader, statements } = recordingReader();
    const { byCodes } = gathered(reader);
    const answers = await Promise.all(codes(0, 250).map((code) => byCodes([ask(code)], week)));
    expect(statements.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(answers.flatMap(areasOf)).toEqual(codes(0, 250));
  });

  it('fail together, and the next ones are asked anew', async () => {
    const { reader } = recordingReader();
    const { byCodes } = gathered(reader);
    const answers = await Promise.allSettled([byCodes([ask('A1')], week), byCodes([ask('broken')], week)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(areasOf(await byCodes([ask('A1')], week))).toEqual(['A1']);
  });
});

it('asks one after the other what is asked one after the other', async () => {
  const { reader, statements } = recordingReader();
  const { byCodes } = gathered(reader);
  await byCodes([ask('A1')], week);
  await byCodes([ask('A2')], week);
  expect(statements).toEqual([['A1'], ['A2']]);
});
