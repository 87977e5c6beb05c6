import { describe, expect, it } from 'vitest';
import { checkReactiveTable } from './reactive-power.ts';
import reactiveFile from './reactive-power.json' with { type: 'json' };
import tariffsFile from './tariffs.json' with { type: 'json' };
import { checkDecisions, readDecisions } from './tariffs.ts';
import timeOfUseFile from './time-of-use.json' with { type: 'json' };
import { checkSchedules } from './time-of-use.ts';
import vatFile from './vat.json' with { type: 'json' };
import { checkVatRates } from './vat.ts';

type Node = Record<string, unknown>;

/** A copy in which the value at a dotted path is another one, or is gone. */
function edited(file: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(file);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((node, key) => node[key] as Node, copy as Node);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

describe('tariffs.json', () => {
  const { decisions } = tariffsFile;
  const at = (name: string, rest: string) => `decisions.${decisions.findIndex(({ decision }) => decision.startsWith(`${name}/`))}.${rest}`;
  const rowOf = (name: string) => decisions.find(({ decision }) => decision.startsWith(`${name}/`));
  const pricesOf = (name: string) => rowOf(name)?.prices ?? [];

  it('holds the decisions from 2256 to 1279, oldest first, and 14/2025 as a conditional one', () => {
    const names = readDecisions().map(({ decision }) => decision);
    expect(names).toEqual([
      '2256/QĐ-BCT',
      '4495/QĐ-BCT',
      '648/QĐ-BCT',
      '1062/QĐ-BCT',
      '2941/QĐ-BCT',
      '2699/QĐ-BCT',
      '1279/QĐ-BCT',
      '14/2025/QĐ-TTg',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an overlap',
      { [at('648', 'effectiveTo')]: '2023-05-04' },
      '1062/QĐ-BCT: begins 2023-05-04, while 648/QĐ-BCT applies until 2023-05-04 (overlap)',
    ],
    [
      'a gap',
      { [at('2941', 'effectiveFrom.date')]: '2023-11-10' },
      '2941/QĐ-BCT: begins 2023-11-10, but 1062/QĐ-BCT ends 2023-11-08 (gap)',
    ],
    ['a row without a source', { [at('2699', 'sources')]: [] }, '2699/QĐ-BCT: sources a source is required'],
    ['an empty source', { [at('2699', 'sources')]: [{ vi: ' ', en: 'Book' }] }, '2699/QĐ-BCT: sources.0.vi a source is required'],
    ['a source in one language', { [at('2699', 'sources')]: [{ vi: 'Sách' }] }, '2699/QĐ-BCT: sources.0.en'],
    ['a price without provenance', { [at('1279', 'prices.3.provenance')]: undefined }, '1279/QĐ-BCT: prices.3.provenance'],
    [
      'two decisions in force',
      { [at('2699', 'status')]: 'IN_FORCE', [at('2699', 'effectiveTo')]: null },
      '2699/QĐ-BCT and 1279/QĐ-BCT: are in force at the same time',
    ],
    ['none in force', { [at('1279', 'status')]: 'EXPIRED', [at('1279', 'effectiveTo')]: '2026-01-01' }, 'all rows: none is in force'],
    [
      'a conditional decision that could be a default',
      { [at('14', 'effectiveFrom')]: { date: '2026-01-01', provenance: 'VERIFIED' } },
      '14/2025/QĐ-TTg: is conditional but carries dates, which would make it a default',
    ],
    [
      'a conditional decision that does not say why',
      { [at('14', 'statusNote')]: null },
      '14/2025/QĐ-TTg: is conditional but does not say why',
    ],
    ['an expired decision without a last day', { [at('648', 'effectiveTo')]: null }, '648/QĐ-BCT: has expired but has no last day'],
    ['a decision without a first day', { [at('648', 'effectiveFrom')]: null }, '648/QĐ-BCT: has no first day'],
    ['a decision that stands there twice', { decisions: [...decisions, rowOf('648')] }, '648/QĐ-BCT: stands there twice'],
    ['a day that does not exist', { [at('648', 'effectiveTo')]: '2023-02-30' }, '648/QĐ-BCT: effectiveTo'],
    ['a price that is not whole', { [at('648', 'residential.tiers.2.price')]: 2014.5 }, '648/QĐ-BCT: residential.tiers.2.price'],
    ['tiers out of order', { [at('648', 'residential.tiers.2.toKwh')]: 90 }, '648/QĐ-BCT: tier 3 does not follow the tier before it'],
    ['a last tier with an end', { [at('648', 'residential.tiers.5.toKwh')]: 900 }, '648/QĐ-BCT: tier 6 does not follow the tier before it'],
    [
      'a tier for undeclared tenants that does not exist',
      { [at('648', 'residential.tenants.undeclaredTier')]: 7 },
      '648/QĐ-BCT: names tier 7 for undeclared tenants',
    ],
    [
      'a rule for tenants without a source',
      { [at('648', 'residential.tenants.source')]: ' ' },
      '648/QĐ-BCT: residential.tenants.source a source',
    ],
    [
      'a missing voltage',
      { [at('1062', 'prices')]: pricesOf('1062').toSpliced(3, 1) },
      '1062/QĐ-BCT: has no price for PRODUCTION LT_6KV (gap)',
    ],
    ['a missing prepaid price', { [at('1062', 'prepaid')]: null }, '1062/QĐ-BCT: has no prepaid price (gap)'],
    [
      'a price given twice',
      { [at('1062', 'prices')]: [...pricesOf('1062'), pricesOf('1062')[0]] },
      '1062/QĐ-BCT PRODUCTION GE_110KV: stands there twice',
    ],
    ['a misspelt value', { [at('1062', 'efectiveFrom')]: null }, '1062/QĐ-BCT: Unrecognized key'],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => checkDecisions(edited(tariffsFile, changes))).toThrow(`tariffs.json, ${message}`);
  });

  /** Percent of the average price; production has no whole percentages, and 2256 follows none. */
  const HOUSEHOLD = [90, 93, 108, 136, 152, 157];
  const PREPAID = 132;
  const BUSINESS: Readonly<Record<string, number[]>> = {
    GE_22KV: [131, 73, 228],
    FROM_6KV_TO_22KV: [141, 83, 236],
    LT_6KV: [143, 87, 246],
  };
  const ADMINISTRATION: Readonly<Record<'until648' | 'from1062', Readonly<Record<string, number>>>> = {
    until648: {
      'HOSPITAL_SCHOOL GE_6KV': 89,
      'HOSPITAL_SCHOOL LT_6KV': 95,
      'PUBLIC_LIGHTING_ADMINISTRATION GE_6KV': 98,
      'PUBLIC_LIGHTING_ADMINISTRATION LT_6KV': 102,
    },
    from1062: {
      'HOSPITAL_SCHOOL GE_6KV': 88,
      'HOSPITAL_SCHOOL LT_6KV': 94,
      'PUBLIC_LIGHTING_ADMINISTRATION GE_6KV': 97,
      'PUBLIC_LIGHTING_ADMINISTRATION LT_6KV': 101,
    },
  };

  it.each(readDecisions().filter(({ status, decision }) => status !== 'CONDITIONAL' && decision !== '2256/QĐ-BCT'))(
    '$decision: prices are whole percentages of the average price, rounded half-up',
    ({ decision, from, residential, prepaid, prices }) => {
      const averagePrice = decisions.find((row) => row.decision === decision)?.averagePrice.vnd;
      const [whole = '', fraction = ''] = averagePrice?.split('.') ?? [];
      const average = BigInt(whole + fraction.padEnd(4, '0'));
      const share = (percent: number) => Number((average * BigInt(percent) * 2n + 1_000_000n) / 2_000_000n);
      const administration = ADMINISTRATION[(from ?? '') < '2023-05-04' ? 'until648' : 'from1062'];
      expect(residential.tiers.map(({ price }) => price)).toEqual(HOUSEHOLD.map(share));
      expect(prepaid?.price).toBe(share(PREPAID));
      for (const { purpose, voltage, normal, offPeak, peak } of prices) {
        if (purpose === 'BUSINESS') expect([normal, offPeak, peak]).toEqual(BUSINESS[voltage]?.map(share));
        else if (purpose !== 'PRODUCTION') expect(normal).toBe(share(administration[`${purpose} ${voltage}`] ?? Number.NaN));
      }
    },
  );
});

describe('vat.json', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a gap', { 'rates.2.from': '2023-01-02' }, 'rate from 2023-01-02: begins 2023-01-02, but rate from 2022-02-01 ends 2022-12-31 (gap)'],
    [
      'an overlap',
      { 'rates.1.to': '2023-01-01' },
      'rate from 2023-01-01: begins 2023-01-01, while rate from 2022-02-01 applies until 2023-01-01 (overlap)',
    ],
    ['a rate without a basis', { 'rates.1.basis.vi': '' }, 'row 2: basis.vi'],
    [
      'two rates in force',
      { 'rates.1.status': 'IN_FORCE' },
      'rate from 2022-02-01 and rate from 2025-07-01: are in force at the same time',
    ],
    ['an end of time', { rates: vatFile.rates.slice(0, -1) }, 'file: does not cover every day'],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => checkVatRates(edited(vatFile, changes))).toThrow(`vat.json, ${message}`);
  });
});

describe('time-of-use.json', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an hour in no band', { 'schedules.0.bands.0.to': '09:00' }, 'row 1: MON_SAT 09:00 lies in 0 bands instead of one'],
    ['an hour in two bands', { 'schedules.0.bands.3.from': '03:30' }, 'row 1: SUN 03:30 lies in 2 bands instead of one'],
    [
      'a conditional default',
      { 'schedules.1.from': { date: '2026-04-22', provenance: 'VERIFIED' } },
      '963/QĐ-BCT: is conditional but carries dates',
    ],
    ['no source', { 'schedules.0.sources': [] }, 'row 1: sources a source is required'],
    [
      'two schedules in force',
      { schedules: [timeOfUseFile.schedules[0], timeOfUseFile.schedules[0]] },
      'row 1 and row 2: are in force at the same time',
    ],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => checkSchedules(edited(timeOfUseFile, changes))).toThrow(`time-of-use.json, ${message}`);
  });
});

describe('reactive-power.json', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a hole', { table: reactiveFile.table.toSpliced(5, 1) }, 'row 6: is for cosφ 0.84, but 0.85 is due'],
    ['a k that does not rise', { 'table.5.kPercent': '4.65' }, 'row 6: has a k that is not above the row before it'],
    ['a table that begins elsewhere', { freeFromCosPhi: '0.85' }, 'row 1: is for cosφ 0.9, but 0.85 is due'],
    ['no first day', { from: undefined }, 'file: from'],
    ['no source', { sources: [] }, 'file: sources a source is required'],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => checkReactiveTable(edited(reactiveFile, changes))).toThrow(`reactive-power.json, ${message}`);
  });

  it('follows k = (0.9 / cosφ − 1) × 100, half-up to two decimals', () => {
    for (const [cosPhi, k] of checkReactiveTable(reactiveFile).k)
      expect(k).toBe(Math.floor(((90 - cosPhi) * 20_000 + cosPhi) / (2 * cosPhi)));
  });
});
