import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../platform/texts.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { asker, ESTIMATE, faults, JULY } from './tariff.questions.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-21T08:00:00+07:00' });
});
afterAll(() => app.close());

const ask = asker(() => app);
const estimate = (changes: object, locale?: Locale) => ask(ESTIMATE, { input: { ...JULY, ...changes } }, locale);

describe('bad input', () => {
  it('is answered at once, in full, in the language of the caller', async () => {
    const everything = {
      from: '2026-02-30',
      to: '2026-02-28',
      kwh: -5,
      households: 0,
      voltage: 'LT_6KV',
      decision: '9/QĐ',
      reactive: {},
      tenants: { people: -1, declared: true },
    };
    const answer = await estimate(everything);
    expect(answer.__typename).toBe('InputProblem');
    expect(answer.fields?.map(({ path }) => path.join('.')).sort()).toEqual(
      [
        'input.decision',
        'input.from',
        'input.households',
        'input.kwh',
        'input.reactive',
        'input.tenants',
        'input.tenants.people',
        'input.voltage',
      ].sort(),
    );
    expect(faults(answer)).toContain('input.kwh: Số kWh không thể âm.');
    expect(faults(await estimate(everything, 'en'))).toContain('input.kwh: The kWh cannot be negative.');
  });

  it.each<[string, object, string]>([
    ['from after to', { kwh: 1, from: '2026-07-31', to: '2026-07-01' }, 'input.to: “Đến ngày” phải bằng hoặc sau “Từ ngày”.'],
    ['a period of more than a year', { kwh: 1, from: '2025-06-30' }, 'input.to: Kỳ tính tiền dài nhất là 366 ngày.'],
    [
      'a period years ahead',
      { kwh: 1, from: '2030-01-01', to: '2030-01-31' },
      'input.to: Ngày này còn quá xa, chưa biết giá điện. Hãy chọn trong vòng một năm tới.',
    ],
    ['an invoice before the period', { kwh: 1, invoiceDate: '2026-06-30' }, 'input.invoiceDate: Ngày hóa đơn không thể trước ngày đầu kỳ.'],
    ['huge kWh', { kwh: 10_000_000.001 }, 'input.kwh: Số kWh quá lớn: tối đa 10.000.000 kWh.'],
    ['1e308 kWh', { kwh: 1e308, purpose: 'BUSINESS', voltage: 'LT_6KV' }, 'input.kwh: Số kWh quá lớn: tối đa 1.000.000.000 kWh.'],
    ['four decimals', { kwh: 1.0001 }, 'input.kwh: Số kWh chỉ có tối đa ba chữ số thập phân.'],
    ['no consumption', {}, 'input.kwh: Hãy nhập số kWh, hoặc chỉ số cũ và mới, hoặc số kWh theo từng khung giờ.'],
    [
      'two consumptions',
      { kwh: 1, meter: { previous: 1, current: 2 } },
      'input.meter: Chỉ nhập một trong ba: số kWh, chỉ số công tơ, hoặc số kWh theo khung giờ.',
    ],
    [
      'time of use for a household',
      { kwhByTime: { normal: 1, peak: 1, offPeak: 1 } },
      'input.kwhByTime: Chỉ giá sản xuất và kinh doanh mới tính theo khung giờ. Hãy nhập một số kWh chung.',
    ],
    ['no voltage', { kwh: 1, purpose: 'PRODUCTION' }, 'input.voltage: Hãy chọn cấp điện áp: giá của mục đích này phụ thuộc cấp điện áp.'],
    [
      'a voltage of another purpose',
      { kwh: 1, purpose: 'BUSINESS', voltage: 'GE_110KV' },
      'input.voltage: Biểu giá của mục đích này không có cấp điện áp đã chọn.',
    ],
    [
      'households of a works',
      { kwh: 1, purpose: 'PRODUCTION', voltage: 'LT_6KV', households: 2 },
      'input.households: Số hộ dùng chung chỉ áp dụng cho giá sinh hoạt bậc thang.',
    ],
    [
      'households and tenants',
      { kwh: 1, households: 2, tenants: { people: 4, declared: true } },
      'input.tenants: Hãy khai số hộ hoặc số người thuê nhà, không khai cả hai.',
    ],
    ['cosφ above 1', { kwh: 1, reactive: { cosPhi: 1.2 } }, 'input.reactive.cosPhi: cosφ phải lớn hơn 0 và không quá 1.'],
    ['kvarh and cosφ', { kwh: 1, reactive: { cosPhi: 0.8, kvarh: 4 } }, 'input.reactive: Hãy nhập kVArh hoặc cosφ, không nhập cả hai.'],
    [
      'a multiplier of nothing',
      { meter: { previous: 1, current: 2, multiplier: 0 } },
      'input.meter.multiplier: Hệ số nhân phải lớn hơn 0 và không quá 100.000.',
    ],
    [
      'a reading longer than its register',
      { meter: { previous: 100_000, current: 2, digits: 5 } },
      'input.meter.previous: Chỉ số này dài hơn mặt số công tơ (5 chữ số).',
    ],
    [
      'a register of no digits',
      { meter: { previous: 1, current: 2, digits: 0 } },
      'input.meter.digits: Số chữ số của mặt công tơ phải từ 1 đến 9.',
    ],
    [
      'readings too far apart',
      { meter: { previous: 0, current: 999_999, multiplier: 20 } },
      'input.meter.current: Số kWh quá lớn: tối đa 10.000.000 kWh.',
    ],
  ])('%s', async (_, changes, fault) => {
    const answer = await estimate(changes);
    expect(answer.__typename).toBe('InputProblem');
    expect(faults(answer)).toContain(fault);
  });

  it('asks whether a register that went backwards rolled over or was exchanged, and believes the digits', async () => {
    const meter = { previous: 99_980, current: 15 };
    expect(faults(await estimate({ meter }))[0]).toMatch(
      /^input\.meter\.current: Chỉ số mới nhỏ hơn chỉ số cũ: công tơ quay vòng hay thay công tơ\?/,
    );
    expect(await estimate({ meter: { ...meter, digits: 5 } })).toMatchObject({ __typename: 'BillEstimate', kwh: 35 });
  });

  it.each<[string, object, string]>([
    [
      'a last reading of the old meter below the one before it',
      { lastOfOld: 99_000, firstOfNew: 0 },
      'input.meter.replaced.lastOfOld: Chỉ số cuối của một công tơ không thể nhỏ hơn chỉ số đầu của nó.',
    ],
    [
      'a first reading of the new meter above the one after it',
      { lastOfOld: 99_990, firstOfNew: 16 },
      'input.meter.replaced.firstOfNew: Chỉ số cuối của một công tơ không thể nhỏ hơn chỉ số đầu của nó.',
    ],
    [
      'four decimals',
      { lastOfOld: 99_990.0001, firstOfNew: 0 },
      'input.meter.replaced.lastOfOld: Chỉ số công tơ phải là số không âm, tối đa ba chữ số thập phân.',
    ],
  ])('of a replaced meter: %s', async (_, replaced, fault) => {
    expect(faults(await estimate({ meter: { previous: 99_980, current: 15, replaced } }))).toEqual([fault]);
  });

  it('does not let one meter be both rolled over and replaced', async () => {
    const meter = { previous: 99_980, current: 15, digits: 5, replaced: { lastOfOld: 99_990, firstOfNew: 0 } };
    expect(faults(await estimate({ meter }))).toEqual([
      'input.meter.digits: Công tơ quay vòng hay được thay? Chỉ khai một trong hai: số chữ số của mặt công tơ, hoặc chỉ số của hai công tơ.',
    ]);
  });

  it('says what is not known: a decision, a period, a price for a purpose', async () => {
    expect(await estimate({ kwh: 1, decision: '9999/QĐ-BCT' })).toMatchObject({
      __typename: 'TariffNotFound',
      message: 'Không có quyết định giá điện mang số này.',
    });
    expect(await estimate({ kwh: 1, from: '2015-03-01', to: '2015-03-31' }, 'en')).toMatchObject({
      __typename: 'TariffNotFound',
      message: 'There are no prices for this period: the data begins on 16/03/2015.',
    });
    expect(await estimate({ kwh: 1, purpose: 'BUSINESS', voltage: 'LT_6KV', decision: '14/2025/QĐ-TTg' })).toMatchObject({
      __typename: 'TariffNotFound',
      message: 'Quyết định 14/2025/QĐ-TTg không quy định giá cho mục đích này.',
    });
  });
});
