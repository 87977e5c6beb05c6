import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../graphql/texts.ts';
import { type TestApp, testApp } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-21T08:00:00+07:00' });
});
afterAll(() => app.close());

interface Problem {
  __typename: string;
  message: string;
  fields?: Array<{ path: string[]; message: string }>;
}

const JULY = { purpose: 'RESIDENTIAL', from: '2026-07-01', to: '2026-07-31' };

const PROBLEMS = `
  ... on InputProblem { message fields { path message } }
  ... on TariffNotFound { message }`;

const ESTIMATE = `query ($input: BillEstimateInput!) { answer: billEstimate(input: $input) { __typename
  ... on BillEstimate {
    lines { label tier timeOfUse kwh unitPrice amount decision from to } net vatRate vatBasis vatConditional vat total kwh
    decisions { decision status statusNote issued effectiveFrom effectiveTo sources provenance }
    reactive { cosPhi kPercent amount saving source } nextTierIn
  } ${PROBLEMS} } }`;
const CONSUMPTION = `query ($input: ConsumptionForAmountInput!) { answer: consumptionForAmount(input: $input) { __typename ... on ConsumptionForAmount { kwh total exact } ${PROBLEMS} } }`;
const BREAK_EVEN = `query ($input: TariffBreakEvenInput!) { answer: tariffBreakEven(input: $input) { __typename
  ... on TariffBreakEven { base { decision } other { decision status } bands { fromKwh toKwh verdict } } ${PROBLEMS} } }`;
const TARIFF = `query ($at: Date, $decision: String) { answer: tariff(at: $at, decision: $decision) {
  decision { decision status statusNote } residential { tier fromKwh toKwh price provenance } prepaid prices { purpose voltage normal peak offPeak provenance }
  vatRate vatBasis timeBands { days from to timeOfUse } } }`;

async function ask<Answer = Problem & Record<string, unknown>>(document: string, variables: object, locale: Locale = 'vi'): Promise<Answer> {
  const { data, errors } = await app.graphql<{ answer: Answer }>(document, variables, locale);
  expect(errors).toBeUndefined();
  return data?.answer as Answer;
}

const estimate = (changes: object, locale?: Locale) => ask(ESTIMATE, { input: { ...JULY, ...changes } }, locale);

/** `path: message` of every field that is wrong. */
const faults = ({ fields = [] }: Problem) => fields.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('billEstimate', () => {
  it('answers the e-invoice of July 2026 line by line, each line naming its decision', async () => {
    const bill = await estimate({ kwh: 461 });
    expect(bill).toMatchObject({ net: 1_285_560, vatRate: 0.08, vatBasis: 'NQ 204/2025/QH15, NĐ 174/2025/NĐ-CP', vatConditional: false, vat: 102_845, total: 1_388_405, kwh: 461, nextTierIn: null });
    expect(bill['lines']).toHaveLength(6);
    expect(bill['lines']).toContainEqual({
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
    expect(bill['decisions']).toMatchObject([{ decision: '1279/QĐ-BCT', status: 'IN_FORCE', effectiveFrom: '2025-05-10', effectiveTo: null, provenance: 'VERIFIED' }]);
  });

  it('labels lines in the language of the caller, with the range of this meter', async () => {
    const labels = async (changes: object, locale: Locale) => ((await estimate(changes, locale))['lines'] as Array<{ label: string }>).map(({ label }) => label);
    expect(await labels({ kwh: 1500.5, households: 2 }, 'en')).toEqual(['Tier 1 (0–100 kWh)', 'Tier 2 (101–200 kWh)', 'Tier 3 (201–400 kWh)', 'Tier 4 (401–600 kWh)', 'Tier 5 (601–800 kWh)', 'Tier 6 (from 801 kWh)']);
    expect(await labels({ kwh: 30, to: '2026-07-11', roundQuota: false }, 'vi')).toEqual(['Bậc 1 (0–17,742 kWh)', 'Bậc 2 (17,742–35,484 kWh)']);
    expect(await labels({ kwh: 30, tenants: { people: 3, declared: false } }, 'vi')).toEqual(['Toàn bộ theo giá bậc 3']);
    expect(await labels({ purpose: 'BUSINESS', voltage: 'LT_6KV', kwhByTime: { normal: 1, peak: 1, offPeak: 1 } }, 'vi')).toEqual(['Giờ bình thường', 'Giờ cao điểm', 'Giờ thấp điểm']);
  });

  it('bills the conditional five tiers only when they are asked for', async () => {
    const forced = await estimate({ kwh: 800, decision: ' 14/2025/qđ-ttg ' });
    expect(forced['decisions']).toMatchObject([{ decision: '14/2025/QĐ-TTg', status: 'CONDITIONAL', statusNote: expect.stringContaining('Chưa áp dụng') }]);
    expect(forced['net']).toBe(100 * 1984 + 100 * 2380 + 200 * 2998 + 300 * 3571 + 100 * 3967);
    expect((await estimate({ kwh: 800 }))['decisions']).toMatchObject([{ decision: '1279/QĐ-BCT' }]);
  });

  it('adds the reactive charge before VAT and says what cosφ 0.90 would save', async () => {
    const bill = await estimate({ purpose: 'PRODUCTION', voltage: 'LT_6KV', kwh: 1000, reactive: { kvarh: 1000 } });
    expect(bill).toMatchObject({ reactive: { cosPhi: 0.71, kPercent: 26.76, amount: 531_721, saving: 531_721, source: expect.stringContaining('TT 15/2014') }, net: 2_518_721, vat: 201_498, total: 2_720_219 });
  });

  it('marks VAT after 2026 as conditional', async () => {
    expect(await estimate({ kwh: 10, from: '2026-12-01', to: '2026-12-31' })).toMatchObject({ vatRate: 0.1, vatConditional: true });
    expect(await estimate({ kwh: 10, invoiceDate: '2027-01-05' })).toMatchObject({ vatRate: 0.1, vatBasis: 'Luật Thuế giá trị gia tăng, nếu mức giảm không được kéo dài' });
  });
});

describe('bad input', () => {
  it('is answered at once, in full, in the language of the caller', async () => {
    const everything = { from: '2026-02-30', to: '2026-02-28', kwh: -5, households: 0, voltage: 'LT_6KV', decision: '9/QĐ', reactive: {}, tenants: { people: -1, declared: true } };
    const answer = await estimate(everything);
    expect(answer.__typename).toBe('InputProblem');
    expect(answer.fields?.map(({ path }) => path.join('.')).sort()).toEqual(
      ['input.decision', 'input.from', 'input.households', 'input.kwh', 'input.reactive', 'input.tenants', 'input.tenants.people', 'input.voltage'].sort(),
    );
    expect(faults(answer)).toContain('input.kwh: Số kWh không thể âm.');
    expect(faults(await estimate(everything, 'en'))).toContain('input.kwh: The kWh cannot be negative.');
  });

  it.each<[string, object, string]>([
    ['from after to', { kwh: 1, from: '2026-07-31', to: '2026-07-01' }, 'input.to: “Đến ngày” phải bằng hoặc sau “Từ ngày”.'],
    ['a period of more than a year', { kwh: 1, from: '2025-06-30' }, 'input.to: Kỳ tính tiền dài nhất là 366 ngày.'],
    ['a period years ahead', { kwh: 1, from: '2030-01-01', to: '2030-01-31' }, 'input.to: Ngày này còn quá xa, chưa biết giá điện. Hãy chọn trong vòng một năm tới.'],
    ['an invoice before the period', { kwh: 1, invoiceDate: '2026-06-30' }, 'input.invoiceDate: Ngày hóa đơn không thể trước ngày đầu kỳ.'],
    ['huge kWh', { kwh: 10_000_000.001 }, 'input.kwh: Số kWh quá lớn: tối đa 10.000.000 kWh.'],
    ['1e308 kWh', { kwh: 1e308, purpose: 'BUSINESS', voltage: 'LT_6KV' }, 'input.kwh: Số kWh quá lớn: tối đa 1.000.000.000 kWh.'],
    ['four decimals', { kwh: 1.0001 }, 'input.kwh: Số kWh chỉ có tối đa ba chữ số thập phân.'],
    ['no consumption', {}, 'input.kwh: Hãy nhập số kWh, hoặc chỉ số cũ và mới, hoặc số kWh theo từng khung giờ.'],
    ['two consumptions', { kwh: 1, meter: { previous: 1, current: 2 } }, 'input.meter: Chỉ nhập một trong ba: số kWh, chỉ số công tơ, hoặc số kWh theo khung giờ.'],
    ['time of use for a household', { kwhByTime: { normal: 1, peak: 1, offPeak: 1 } }, 'input.kwhByTime: Chỉ giá sản xuất và kinh doanh mới tính theo khung giờ. Hãy nhập một số kWh chung.'],
    ['no voltage', { kwh: 1, purpose: 'PRODUCTION' }, 'input.voltage: Hãy chọn cấp điện áp: giá của mục đích này phụ thuộc cấp điện áp.'],
    ['a voltage of another purpose', { kwh: 1, purpose: 'BUSINESS', voltage: 'GE_110KV' }, 'input.voltage: Biểu giá của mục đích này không có cấp điện áp đã chọn.'],
    ['households of a works', { kwh: 1, purpose: 'PRODUCTION', voltage: 'LT_6KV', households: 2 }, 'input.households: Số hộ dùng chung chỉ áp dụng cho giá sinh hoạt bậc thang.'],
    ['households and tenants', { kwh: 1, households: 2, tenants: { people: 4, declared: true } }, 'input.tenants: Hãy khai số hộ hoặc số người thuê nhà, không khai cả hai.'],
    ['cosφ above 1', { kwh: 1, reactive: { cosPhi: 1.2 } }, 'input.reactive.cosPhi: cosφ phải lớn hơn 0 và không quá 1.'],
    ['kvarh and cosφ', { kwh: 1, reactive: { cosPhi: 0.8, kvarh: 4 } }, 'input.reactive: Hãy nhập kVArh hoặc cosφ, không nhập cả hai.'],
    ['a multiplier of nothing', { meter: { previous: 1, current: 2, multiplier: 0 } }, 'input.meter.multiplier: Hệ số nhân phải lớn hơn 0 và không quá 100.000.'],
    ['a reading longer than its register', { meter: { previous: 100_000, current: 2, digits: 5 } }, 'input.meter.previous: Chỉ số này dài hơn mặt số công tơ (5 chữ số).'],
    ['a register of no digits', { meter: { previous: 1, current: 2, digits: 0 } }, 'input.meter.digits: Số chữ số của mặt công tơ phải từ 1 đến 9.'],
    ['readings too far apart', { meter: { previous: 0, current: 999_999, multiplier: 20 } }, 'input.meter.current: Số kWh quá lớn: tối đa 10.000.000 kWh.'],
  ])('%s', async (_, changes, fault) => {
    const answer = await estimate(changes);
    expect(answer.__typename).toBe('InputProblem');
    expect(faults(answer)).toContain(fault);
  });

  it('asks whether a register that went backwards rolled over or was exchanged, and believes the digits', async () => {
    const meter = { previous: 99_980, current: 15 };
    expect(faults(await estimate({ meter }))[0]).toMatch(/^input\.meter\.current: Chỉ số mới nhỏ hơn chỉ số cũ: công tơ quay vòng hay thay công tơ\?/);
    expect(await estimate({ meter: { ...meter, digits: 5 } })).toMatchObject({ __typename: 'BillEstimate', kwh: 35 });
  });

  it('says what is not known: a decision, a period, a price for a purpose', async () => {
    expect(await estimate({ kwh: 1, decision: '9999/QĐ-BCT' })).toMatchObject({ __typename: 'TariffNotFound', message: expect.stringContaining('Quyết định') });
    expect(await estimate({ kwh: 1, from: '2015-03-01', to: '2015-03-31' }, 'en')).toMatchObject({ __typename: 'TariffNotFound', message: 'There are no prices for this period: the data begins on 16/03/2015.' });
    expect(await estimate({ kwh: 1, purpose: 'BUSINESS', voltage: 'LT_6KV', decision: '14/2025/QĐ-TTg' })).toMatchObject({ __typename: 'TariffNotFound', message: 'Quyết định 14/2025/QĐ-TTg không quy định giá cho mục đích này.' });
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
    expect(wrong.fields?.map(({ path }) => path.join('.')).sort()).toEqual(['input.amount', 'input.bill.kwhByTime', 'input.bill.reactive.kvarh', 'input.bill.to']);
    expect(faults(await ask(CONSUMPTION, { input: { bill: JULY, amount: Number.MAX_SAFE_INTEGER } }))).toEqual(['input.amount: Số tiền quá lớn để quy đổi ra kWh.']);
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
    expect(faults(await ask(BREAK_EVEN, { input: { bill: { ...JULY, purpose: 'RESIDENTIAL_PREPAID' }, decision: '14/2025/QĐ-TTg' } }))).toEqual(['input.bill.purpose: Chỉ so sánh được giá sinh hoạt bậc thang.']);
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

  it('is null before the first decision, on a day that does not exist, and for an unknown number', async () => {
    for (const variables of [{ at: '2015-03-15' }, { at: '2026-02-30' }, { decision: '1/2' }]) expect(await ask(TARIFF, variables)).toBeNull();
  });

  it('lists tiers, prices, and the hours that are billed', async () => {
    const tariff = await ask(TARIFF, {});
    expect(tariff['residential']).toContainEqual({ tier: 2, fromKwh: 51, toKwh: 100, price: 2050, provenance: 'VERIFIED' });
    expect(tariff['prices']).toContainEqual({ purpose: 'PRODUCTION', voltage: 'LT_6KV', normal: 1987, peak: 3640, offPeak: 1300, provenance: 'VERIFIED' });
    expect(tariff['prices']).toContainEqual({ purpose: 'HOSPITAL_SCHOOL', voltage: 'GE_6KV', normal: 1940, peak: null, offPeak: null, provenance: 'VERIFIED' });
    expect(tariff['timeBands']).toContainEqual({ days: 'Thứ Hai đến thứ Bảy', from: '09:30', to: '11:30', timeOfUse: 'PEAK' });
  });

  it('shows the conditional hours of 963/QĐ-BCT only when they are asked for', async () => {
    const hours = await ask(TARIFF, { decision: '963/QĐ-BCT' }, 'en');
    expect(hours).toMatchObject({ decision: { status: 'CONDITIONAL', statusNote: expect.stringContaining('Not applied') }, residential: [], prices: [] });
    expect(hours['timeBands']).toContainEqual({ days: 'Monday to Saturday', from: '17:30', to: '22:30', timeOfUse: 'PEAK' });
  });
});

describe('tariffDecisions', () => {
  it('lists every decision, newest first, conditional ones last', async () => {
    const decisions = await ask<Array<{ decision: string; status: string }>>('{ answer: tariffDecisions { decision status } }', {});
    expect(decisions.map(({ decision }) => decision.split('/')[0])).toEqual(['1279', '2699', '2941', '1062', '648', '4495', '2256', '14', '963']);
    expect(decisions.filter(({ status }) => status === 'IN_FORCE')).toHaveLength(1);
  });
});
