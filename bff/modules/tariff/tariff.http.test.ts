import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../../graphql/documents.ts';
import type { Locale } from '../../platform/texts.ts';
import { UTILITY_SITE } from '../../seeds/sites.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { asker, BREAK_EVEN, CONSUMPTION, ESTIMATE, faults, JULY, TARIFF } from './tariff.questions.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-21T08:00:00+07:00' });
});
afterAll(() => app.close());

const ask = asker(() => app);
const estimate = (changes: object, locale?: Locale) => ask(ESTIMATE, { input: { ...JULY, ...changes } }, locale);

describe('billEstimate', () => {
  it('answers the e-invoice of July 2026 line by line, each line naming its decision', async () => {
    const bill = await estimate({ kwh: 461 });
    expect(bill).toMatchObject({
      net: 1_285_560,
      vatRate: 0.08,
      vatBasis: 'NQ 204/2025/QH15, NĐ 174/2025/NĐ-CP',
      vatConditional: false,
      vat: 102_845,
      total: 1_388_405,
      kwh: 461,
      nextTierIn: null,
    });
    expect(bill.lines).toHaveLength(6);
    expect(bill.lines).toContainEqual({
      label: 'Bậc 6 (từ 401 kWh)',
      tier: 6,
      timeOfUse: null,
      kwh: 61,
      unitPrice: 3460,
      amount: 211_060,
      decision: '1279/QĐ-BCT',
      from: '2026-07-01',
      to: '2026-07-31',
    });
    expect(bill.decisions).toMatchObject([
      { decision: '1279/QĐ-BCT', status: 'IN_FORCE', effectiveFrom: '2025-05-10', effectiveTo: null, provenance: 'VERIFIED' },
    ]);
  });

  it('labels lines in the language of the caller, with the range of this meter', async () => {
    const labels = async (changes: object, locale: Locale) =>
      ((await estimate(changes, locale)).lines as Array<{ label: string }>).map(({ label }) => label);
    expect(await labels({ kwh: 1500.5, households: 2 }, 'en')).toEqual([
      'Tier 1 (0–100 kWh)',
      'Tier 2 (101–200 kWh)',
      'Tier 3 (201–400 kWh)',
      'Tier 4 (401–600 kWh)',
      'Tier 5 (601–800 kWh)',
      'Tier 6 (from 801 kWh)',
    ]);
    expect(await labels({ kwh: 30, to: '2026-07-11', roundQuota: false }, 'vi')).toEqual([
      'Bậc 1 (0–17,742 kWh)',
      'Bậc 2 (17,742–35,484 kWh)',
    ]);
    expect(await labels({ kwh: 30, tenants: { people: 3, declared: false } }, 'vi')).toEqual(['Toàn bộ theo giá bậc 3']);
    expect(await labels({ purpose: 'BUSINESS', voltage: 'LT_6KV', kwhByTime: { normal: 1, peak: 1, offPeak: 1 } }, 'vi')).toEqual([
      'Giờ bình thường',
      'Giờ cao điểm',
      'Giờ thấp điểm',
    ]);
  });

  it('bills the conditional five tiers only when they are asked for', async () => {
    const forced = await estimate({ kwh: 800, decision: ' 14/2025/qđ-ttg ' });
    expect(forced.decisions).toMatchObject([
      { decision: '14/2025/QĐ-TTg', status: 'CONDITIONAL', statusNote: expect.stringContaining('Chưa áp dụng') },
    ]);
    expect(forced.net).toBe(100 * 1984 + 100 * 2380 + 200 * 2998 + 300 * 3571 + 100 * 3967);
    expect((await estimate({ kwh: 800 })).decisions).toMatchObject([{ decision: '1279/QĐ-BCT' }]);
  });

  it('adds the reactive charge before VAT and says what cosφ 0.90 would save', async () => {
    const bill = await estimate({ purpose: 'PRODUCTION', voltage: 'LT_6KV', kwh: 1000, reactive: { kvarh: 1000 } });
    expect(bill).toMatchObject({
      reactive: { cosPhi: 0.71, kPercent: 26.76, amount: 531_721, saving: 531_721, source: expect.stringContaining('TT 15/2014') },
      net: 2_518_721,
      vat: 201_498,
      total: 2_720_219,
    });
  });

  it('adds up the two meters of a replacement exactly, by the readings alone', async () => {
    const meter = { previous: 9900, current: 40.2, replaced: { lastOfOld: 9950.1, firstOfNew: 0 } };
    expect(await estimate({ meter })).toMatchObject({ __typename: 'BillEstimate', kwh: 90.3 });
    const large = { previous: 0, current: 0, multiplier: 1000.5, replaced: { lastOfOld: 1.005, firstOfNew: 0 } };
    expect(await estimate({ meter: large })).toMatchObject({ kwh: 1005.503 });
  });

  it('marks VAT after 2026 as conditional', async () => {
    expect(await estimate({ kwh: 10, from: '2026-12-01', to: '2026-12-31' })).toMatchObject({ vatRate: 0.1, vatConditional: true });
    expect(await estimate({ kwh: 10, invoiceDate: '2027-01-05' })).toMatchObject({
      vatRate: 0.1,
      vatBasis: 'Luật Thuế giá trị gia tăng, nếu mức giảm không được kéo dài',
    });
  });
});

describe('the calculator’s own question', () => {
  const question = [...readDocuments().values()].find(({ name }) => name === 'TariffCalcEstimate');

  it('may be kept by anybody for an hour, but a problem may not', async () => {
    expect(question).toMatchObject({ method: 'GET', dataClass: 'P0', ttlSeconds: 3600 });
    const asked = async (kwh: number) => {
      const query = new URLSearchParams({ l: 'vi', v: JSON.stringify({ input: { ...JULY, kwh } }) });
      const response = await app.fetch(`/g/${UTILITY_SITE}/${question?.id}?${query}`, { headers: { origin: 'http://localhost:4000' } });
      return { text: await response.text(), cache: response.headers.get('cache-control') };
    };
    const [bill, problem] = [await asked(461), await asked(-1)];
    expect(bill.text).toContain('"total":1388405');
    expect(bill.cache).toContain('public');
    expect(problem.text).toContain('Số kWh không thể âm.');
    expect(problem.cache).toContain('no-store');
  });
});

describe('consumptionForAmount', () => {
  it('finds 461 kWh behind 1,388,405 đồng', async () => {
    expect(await ask(CONSUMPTION, { input: { bill: JULY, amount: 1_388_405 } })).toMatchObject({ kwh: 461, total: 1_388_405, exact: true });
    expect(await ask(CONSUMPTION, { input: { bill: JULY, amount: 1_390_000 } })).toMatchObject({ kwh: 461, exact: false });
  });

  it('names what is wrong', async () => {
    const bill = { ...JULY, to: '2026-06-01', kwhByTime: { normal: 1, peak: 1, offPeak: 1 }, reactive: { kvarh: 1 } };
    const wrong = await ask(CONSUMPTION, { input: { bill, amount: -1 } });
    expect(wrong.fields?.map(({ path }) => path.join('.')).sort()).toEqual([
      'input.amount',
      'input.bill.kwhByTime',
      'input.bill.reactive.kvarh',
      'input.bill.to',
    ]);
    expect(faults(await ask(CONSUMPTION, { input: { bill: JULY, amount: Number.MAX_SAFE_INTEGER } }))).toEqual([
      'input.amount: Số tiền quá lớn để quy đổi ra kWh.',
    ]);
  });
});

describe('tariffBreakEven', () => {
  it('puts five tiers against six', async () => {
    expect(await ask(BREAK_EVEN, { input: { bill: JULY, decision: '14/2025/QĐ-TTg' } })).toMatchObject({
      base: { decision: '1279/QĐ-BCT' },
      other: { decision: '14/2025/QĐ-TTg', status: 'CONDITIONAL' },
      bands: [
        { fromKwh: 0, toKwh: 50, verdict: 'EQUAL' },
        { fromKwh: 51, toKwh: 710, verdict: 'CHEAPER' },
        { fromKwh: 711, toKwh: null, verdict: 'DEARER' },
      ],
    });
  });

  it('compares households only, with decisions that exist', async () => {
    expect(
      faults(await ask(BREAK_EVEN, { input: { bill: { ...JULY, purpose: 'RESIDENTIAL_PREPAID' }, decision: '14/2025/QĐ-TTg' } })),
    ).toEqual(['input.bill.purpose: Chỉ so sánh được giá sinh hoạt bậc thang.']);
    expect(await ask(BREAK_EVEN, { input: { bill: JULY, decision: '1/2' } })).toMatchObject({ __typename: 'TariffNotFound' });
  });
});

describe('tariff', () => {
  it.each([
    ['2017-11-30', '2256/QĐ-BCT', 0.1],
    ['2017-12-01', '4495/QĐ-BCT', 0.1],
    ['2023-11-08', '1062/QĐ-BCT', 0.08],
    ['2023-11-09', '2941/QĐ-BCT', 0.08],
    ['2025-05-10', '1279/QĐ-BCT', 0.08],
    [null, '1279/QĐ-BCT', 0.08],
  ])('on %s is %s', async (at, decision, vatRate) => {
    expect(await ask(TARIFF, { at })).toMatchObject({ decision: { decision }, vatRate });
  });

  it('is null before the first decision and for an unknown number', async () => {
    for (const variables of [{ at: '2015-03-15' }, { decision: '1/2' }]) expect(await ask(TARIFF, variables)).toBeNull();
  });

  it.each(['2026-02-30', '', 'hôm nay'])('on %j, which is no day, is a fault of the program that asks', async (at) => {
    for (const variables of [{ at }, { at, decision: '1279/QĐ-BCT' }]) {
      const { data, errors } = await app.graphql<{ answer: null }>(TARIFF, variables);
      expect(data?.answer).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    }
  });

  it('lists tiers, prices, and the hours that are billed', async () => {
    const tariff = await ask(TARIFF, {});
    expect(tariff.residential).toContainEqual({ tier: 2, fromKwh: 51, toKwh: 100, price: 2050, provenance: 'VERIFIED' });
    expect(tariff.prices).toContainEqual({
      purpose: 'PRODUCTION',
      voltage: 'LT_6KV',
      normal: 1987,
      peak: 3640,
      offPeak: 1300,
      provenance: 'VERIFIED',
    });
    expect(tariff.prices).toContainEqual({
      purpose: 'HOSPITAL_SCHOOL',
      voltage: 'GE_6KV',
      normal: 1940,
      peak: null,
      offPeak: null,
      provenance: 'VERIFIED',
    });
    expect(tariff.timeBands).toContainEqual({ days: 'Thứ Hai đến thứ Bảy', from: '09:30', to: '11:30', timeOfUse: 'PEAK' });
  });

  it('shows the conditional hours of 963/QĐ-BCT only when they are asked for', async () => {
    const hours = await ask(TARIFF, { decision: '963/QĐ-BCT' }, 'en');
    expect(hours).toMatchObject({
      decision: { status: 'CONDITIONAL', statusNote: expect.stringContaining('Not applied') },
      residential: [],
      prices: [],
    });
    expect(hours.timeBands).toContainEqual({ days: 'Monday to Saturday', from: '17:30', to: '22:30', timeOfUse: 'PEAK' });
  });
});

describe('tariffDecisions', () => {
  it('names sources and tiers in the language asked', async () => {
    const fourteen = async (locale: Locale) =>
      (await ask<Array<{ decision: string }>>('{ answer: tariffDecisions { decision sources tierCount } }', {}, locale)).find(
        ({ decision }) => decision === '14/2025/QĐ-TTg',
      );
    expect(await fourteen('vi')).toMatchObject({ sources: ['Quyết định 14/2025/QĐ-TTg, 29/05/2025'], tierCount: 5 });
    expect(await fourteen('en')).toMatchObject({ sources: ['Decision 14/2025/QĐ-TTg, 29/05/2025'], tierCount: 5 });
  });

  it('lists every decision, newest first, conditional ones last', async () => {
    const decisions = await ask<Array<{ decision: string; status: string }>>('{ answer: tariffDecisions { decision status } }', {});
    expect(decisions.map(({ decision }) => decision.split('/')[0])).toEqual([
      '1279',
      '2699',
      '2941',
      '1062',
      '648',
      '4495',
      '2256',
      '14',
      '963',
    ]);
    expect(decisions.filter(({ status }) => status === 'IN_FORCE')).toHaveLength(1);
  });
});
