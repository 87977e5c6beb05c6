import { describe, expect, it } from 'vitest';
import { fill, type Language, type Messages } from '../core/localize.ts';
import { outcomeOf, problemsOf, sideOf } from './tariff-calc.outcome.ts';
import * as code from './tariff-calc.comparison-view.ts';
import { comparisonMessages } from './tariff-calc.comparison.vi.ts';
import { en as comparisonEn } from './tariff-calc.comparison.en.ts';
import { toComparisonView } from './tariff-calc.comparison.ts';
import { energySentence, toBillView, type Bill, type Subject, type Voice } from './tariff-calc.data.ts';
import { en as answerEn } from './tariff-calc.answer.en.ts';
import { en as formEn } from './tariff-calc.en.ts';
import { en as moreEn } from './tariff-calc.more.en.ts';
import { bill120, bill120InFiveTiers, decision1279 } from './tariff-calc.fixture.ts';
import { emptyForm } from './tariff-calc.form.ts';
import { answerMessages } from './tariff-calc.answer.vi.ts';
import { moreMessages } from './tariff-calc.more.vi.ts';
import type { CalcQuestion } from './tariff-calc.question.ts';
import { formMessages, type TariffCalcKey } from './tariff-calc.vi.ts';

const en = { ...formEn, ...answerEn, ...comparisonEn, ...moreEn };
const tariffCalcVi = { ...formMessages.vi, ...answerMessages.vi, ...comparisonMessages.vi, ...moreMessages.vi };

function voice(language: Language = 'vi', dialect?: Voice['dialect']): Voice {
  const sentences: Messages<TariffCalcKey> = language === 'en' ? en : { ...tariffCalcVi, ...(dialect && formMessages.dialects?.[dialect]) };
  return { language, dialect, t: (key, values) => fill(language, sentences[key as TariffCalcKey], values) };
}

const november: Subject = { purpose: 'RESIDENTIAL', from: '2026-11-01', to: '2026-11-30' };
/** Spaces that do not break are spaces here. */
const side = (bill: Bill) => sideOf(bill, voice());
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

describe('a bill as it is shown', () => {
  it('says the total in figures and in words', () => {
    const view = toBillView(bill120, november, voice());
    expect(plain(view.total)).toBe('269.244 đ');
    expect(view.totalInWords).toBe('Hai trăm sáu mươi chín nghìn hai trăm bốn mươi tư đồng');
    expect(toBillView(bill120, november, voice('en')).totalInWords).toBe(
      'Two hundred and sixty-nine thousand two hundred and forty-four đồng',
    );
    expect(toBillView(bill120, november, voice('vi', 'nam')).totalInWords).toBe('Hai trăm sáu mươi chín ngàn hai trăm bốn mươi tư đồng');
  });

  it('has a row per tier, the sum before VAT, VAT with its basis, and the total', () => {
    const { periods, net, vat } = toBillView(bill120, november, voice());
    expect(
      periods[0]?.rows.map(({ label, range, kwh, price, amount, note }) => [`${label} ${range}`, kwh, price, plain(amount), note]),
    ).toEqual([
      ['Bậc 1 (0–50 kWh)', '50', '1.984', '99.200 đ', undefined],
      ['Bậc 2 (51–100 kWh)', '50', '2.050', '102.500 đ', undefined],
      ['Bậc 3 (101–200 kWh)', '20', '2.380', '47.600 đ', undefined],
    ]);
    expect([plain(net), vat.label, plain(vat.amount), vat.basis, vat.warning]).toEqual([
      '249.300 đ',
      'Thuế GTGT 8%',
      '19.944 đ',
      'Căn cứ: NQ 204/2025/QH15.',
      undefined,
    ]);
  });

  it('says the average price and how far the next tier is', () => {
    expect(toBillView(bill120, november, voice()).remarks.map(plain)).toEqual([
      'Bình quân 2.244 đ mỗi kWh, đã gồm thuế.',
      'Còn 80 kWh nữa là sang bậc 4.',
    ]);
  });

  it('has no average of nothing used, and no next tier after the last', () => {
    const nothing: Bill = { ...bill120, lines: [], net: 0, vat: 0, total: 0, kwh: 0, nextTierIn: 50 };
    expect(toBillView(nothing, november, voice())).toMatchObject({
      remarks: [tariffCalcVi['tariffCalc.nothingUsed']],
      periods: [],
      totalInWords: 'Không đồng',
      chart: undefined,
    });
    expect(toBillView({ ...bill120, nextTierIn: null }, november, voice()).remarks).toHaveLength(1);
  });

  it('marks a VAT rate that is not certain and prices that are not verified', () => {
    const unsure: Bill = {
      ...bill120,
      vatRate: 0.1,
      vatConditional: true,
      decisions: [{ ...decision1279, provenance: 'UNVERIFIED', effectiveTo: '2026-12-31' }],
    };
    const { vat, decisions } = toBillView(unsure, november, voice());
    expect(vat.label).toBe('Thuế GTGT 10%');
    expect(vat.warning).toBe('Chưa chắc chắn: tính theo thuế GTGT 10%, mức áp dụng nếu không có quy định mới.');
    expect(decisions[0]).toMatchObject({
      period: 'Áp dụng từ 10/05/2025 đến 31/12/2026.',
      unverified: tariffCalcVi['tariffCalc.unverified'],
    });
  });

  it('names days and decision once for each part where the price changed inside the period', () => {
    const [first, second] = bill120.lines;
    if (!first || !second) throw new Error('the sample bill has three lines');
    const before = { to: '2026-11-14', decision: '2699/QĐ-BCT' };
    const after = { from: '2026-11-15' };
    const changed: Bill = {
      ...bill120,
      lines: [
        { ...first, ...before },
        { ...second, ...before },
        { ...first, ...after },
      ],
      decisions: [{ ...decision1279, decision: '2699/QĐ-BCT', status: 'EXPIRED' }, decision1279],
    };
    expect(toBillView(changed, november, voice()).periods.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Từ 01/11/2026 đến 14/11/2026, giá theo 2699/QĐ-BCT', 2],
      ['Từ 15/11/2026 đến 30/11/2026, giá theo 1279/QĐ-BCT', 1],
    ]);
    expect(toBillView(bill120, november, voice()).periods.map(({ heading }) => heading)).toEqual([undefined]);
  });

  it('adds reactive power as a row of its own', () => {
    const reactive = { cosPhi: 0.75, kPercent: 20, amount: 49_860, saving: 49_860, source: 'TT 15/2014/TT-BCT' };
    const row = toBillView({ ...bill120, reactive }, november, voice()).periods.at(-1)?.rows[0];
    expect([row?.kwh, plain(row?.amount), plain(row?.note)]).toEqual([
      '',
      '49.860 đ',
      'cosφ 0,75, hệ số bù đắp 20%. Đạt cosφ 0,90 sẽ bớt 49.860 đ trước thuế.',
    ]);
  });

  it('charts one bar per tier, and nothing where a tier has two prices', () => {
    expect(toBillView(bill120, november, voice()).chart).toEqual({
      labels: ['Bậc 1', 'Bậc 2', 'Bậc 3'],
      values: [99_200, 102_500, 47_600],
    });
    const twice: Bill = { ...bill120, decisions: [decision1279, { ...decision1279, decision: '2699/QĐ-BCT' }] };
    expect(toBillView(twice, november, voice()).chart).toBeUndefined();
  });

  it('reads no amount aloud that has no words', () => {
    expect(toBillView({ ...bill120, total: 1_000_000_000_000 }, november, voice()).totalInWords).toBeUndefined();
  });
});

describe('two tariffs', () => {
  const bands = [
    { fromKwh: 0, toKwh: 50, verdict: 'EQUAL' as const },
    { fromKwh: 51, toKwh: 710, verdict: 'CHEAPER' as const },
    { fromKwh: 711, toKwh: null, verdict: 'DEARER' as const },
  ];

  it('are compared for this consumption and for every other', () => {
    const view = toComparisonView(side(bill120), side(bill120InFiveTiers), { __typename: 'TariffBreakEven', bands }, voice());
    expect(plain(view.verdict)).toBe('Với 120 kWh, tính theo biểu giá 5 bậc thì rẻ hơn 3.564 đ.');
    expect(view.bands.map(({ range, verdict }) => `${range}: ${verdict}`)).toEqual([
      '0–50 kWh: Bằng nhau',
      '51–710 kWh: Rẻ hơn',
      'Từ 711 kWh: Đắt hơn',
    ]);
    expect([view.base, view.other]).toEqual([
      { name: 'Giá hiện nay', inside: 'giá hiện nay', decision: '1279/QĐ-BCT' },
      { name: 'Biểu giá 5 bậc, chưa áp dụng', inside: 'biểu giá 5 bậc', decision: '14/2025/QĐ-TTg' },
    ]);
    expect(view.rows.map(({ base, other }) => [plain(base), plain(other)])).toEqual([
      ['249.300 đ', '246.000 đ'],
      ['19.944 đ', '19.680 đ'],
      ['269.244 đ', '265.680 đ'],
      ['2.244 đ', '2.214 đ'],
      ['', '−3.564 đ'],
    ]);
  });

  it('may be equal, or dearer, and need no break-even', () => {
    expect(toComparisonView(side(bill120), side(bill120), undefined, voice()).verdict).toContain('cùng một số tiền');
    const dearer = toComparisonView(side(bill120InFiveTiers), side(bill120), undefined, voice());
    expect([plain(dearer.rows.at(-1)?.other), dearer.bands]).toEqual(['+3.564 đ', []]);
  });
});

describe('money into energy', () => {
  it('says whether the amount is met or the next kWh would exceed it', () => {
    const consumption = { __typename: 'ConsumptionForAmount', kwh: 120, total: 269_244 } as const;
    expect(plain(energySentence({ ...consumption, exact: true }, 269_244, voice()))).toBe(
      'Dùng 120 kWh thì tiền điện đúng bằng 269.244 đ.',
    );
    expect(plain(energySentence({ ...consumption, exact: false }, 270_000, voice()))).toBe(
      'Dùng 120 kWh thì tiền điện là 269.244 đ; thêm 1 kWh nữa sẽ vượt 270.000 đ.',
    );
  });
});

describe('an answer', () => {
  const question: CalcQuestion = { form: emptyForm('2026-11-21'), input: november, amount: null, compare: '' };
  const nothing = { bill: null, consumption: null, comparison: undefined };
  const outcome = (answer: Partial<Parameters<typeof outcomeOf>[0]>, asked = question) =>
    outcomeOf({ ...nothing, ...answer }, asked, voice());

  it('is a bill, a list of problems, a refusal, or nothing', () => {
    expect(outcome({ bill: bill120 }).kind).toBe('bill');
    const asked = { form: question.form, language: 'vi' } as const;
    const problem = { __typename: 'InputProblem', message: '', fields: [{ path: ['input', 'kwh'], message: 'Quá lớn' }] } as const;
    expect(problemsOf({ ...nothing, bill: problem }, asked)).toEqual([{ field: 'kwh', message: 'Quá lớn' }]);
    expect(problemsOf({ ...nothing, consumption: problem }, asked)).toHaveLength(1);
    expect(problemsOf({ ...nothing, bill: bill120 }, asked)).toEqual([]);
    expect(outcome({ bill: { __typename: 'TariffNotFound', message: 'Không có giá' } })).toEqual({
      kind: 'refused',
      message: 'Không có giá',
    });
    expect(outcome({}).kind).toBe('nothing');
  });

  it('keeps its bill when the other tariff cannot be had', () => {
    const comparison = { billEstimate: { __typename: 'TariffNotFound', message: 'Không có giá' } as const, tariffBreakEven: null, code };
    expect(outcome({ bill: bill120, comparison }, { ...question, compare: '0000/QĐ-BCT' })).toMatchObject({
      kind: 'bill',
      comparison: undefined,
      notCompared: 'Không so sánh được với 0000/QĐ-BCT. Không có giá',
    });
  });

  it('to an amount carries the energy', () => {
    const consumption = { __typename: 'ConsumptionForAmount', kwh: 120, total: 269_244, exact: true } as const;
    expect(outcome({ bill: bill120, consumption }, { ...question, amount: 269_244 })).toMatchObject({ energy: { kwh: '120\u00A0kWh' } });
  });
});
