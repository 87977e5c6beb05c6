import { describe, expect, it } from 'vitest';
import { fill } from '../core/localize.ts';
import { inputOf, problemsOf, toChargeView, untouched, type Values } from './reactive-power-calc.data.ts';
import { deskMessages } from './reactive-power-calc.desk.vi.ts';
import { charged, free } from './reactive-power-calc.fixture.ts';

const t = (key: string, values?: Readonly<Record<string, string | number>>): string =>
  fill('vi', deskMessages.vi[key as keyof typeof deskMessages.vi], values);
const typed = (values: Partial<Values>): Values => ({ ...untouched, ...values });
const told = (values: Partial<Values>): (string | undefined)[][] =>
  problemsOf(typed(values), 'vi').map((problem) => [problem.field, 'key' in problem ? problem.key : undefined]);

describe('figures as people type them', () => {
  it.each<[Partial<Values>, object]>([
    [
      { kwh: '1.000', kvarh: '750', energyAmount: '3 triệu' },
      { kwh: 1000, kvarh: 750, energyAmount: 3_000_000 },
    ],
    [
      { kwh: '1000 kWh', kvarh: '0', energyAmount: '3.000.000 đ' },
      { kwh: 1000, kvarh: 0, energyAmount: 3_000_000 },
    ],
    [
      { by: 'cosPhi', cosPhi: '0,85', energyAmount: '500k' },
      { cosPhi: 0.85, energyAmount: 500_000 },
    ],
    [
      { by: 'cosPhi', cosPhi: '0.850', energyAmount: '500k' },
      { cosPhi: 0.85, energyAmount: 500_000 },
    ],
    [
      { by: 'cosPhi', cosPhi: ',85', energyAmount: '500k' },
      { cosPhi: 0.85, energyAmount: 500_000 },
    ],
  ])('%j is understood', (values, input) => {
    expect(told(values)).toEqual([]);
    expect(inputOf(typed(values), 'vi')).toEqual(input);
  });

  it('what is missing is named, each at its field, in the order of the form', () => {
    expect(told({})).toEqual([
      ['kwh', 'reactivePowerCalc.missing'],
      ['kvarh', 'reactivePowerCalc.missing'],
      ['energyAmount', 'reactivePowerCalc.missing'],
    ]);
    expect(told({ by: 'cosPhi' })).toEqual([
      ['cosPhi', 'reactivePowerCalc.missing'],
      ['energyAmount', 'reactivePowerCalc.missing'],
    ]);
  });

  it.each<[Partial<Values>, string, string]>([
    [{ kwh: 'nhiều' }, 'kwh', 'reactivePowerCalc.number'],
    [{ kwh: '0' }, 'kwh', 'reactivePowerCalc.aboveZero'],
    [{ kwh: '1,000' }, 'kwh', 'reactivePowerCalc.doubtful'],
    [{ kvarh: '-1' }, 'kvarh', 'reactivePowerCalc.number'],
    [{ by: 'cosPhi', cosPhi: '1,2' }, 'cosPhi', 'reactivePowerCalc.atMostOne'],
    [{ by: 'cosPhi', cosPhi: '0' }, 'cosPhi', 'reactivePowerCalc.atMostOne'],
    [{ by: 'cosPhi', cosPhi: '85' }, 'cosPhi', 'reactivePowerCalc.percent'],
    [{ energyAmount: '30' }, 'energyAmount', 'reactivePowerCalc.tooLittle'],
    [{ energyAmount: '0' }, 'energyAmount', 'reactivePowerCalc.aboveZero'],
  ])('%j is refused', (values, field, key) => {
    expect(told({ kwh: '1000', kvarh: '750', energyAmount: '3 triệu', ...values })).toContainEqual([field, key]);
  });
});

describe('the answer', () => {
  it('says what is to pay, what it is made of, and what would save it', () => {
    const { summary, remarks, rows, total, isVerified } = toChargeView(charged, 3_000_000, { t, language: 'vi' });
    expect(summary).toBe('Phải trả thêm 405.000\u00a0đ, gồm thuế.');
    expect(remarks).toEqual([
      'Nâng cosφ từ 0,8 lên 0,9 thì không phải trả khoản này.',
      'Tức là bù khoảng 266 kVArh trong kỳ, thường bằng tụ bù. Hãy hỏi đơn vị chuyên môn trước khi lắp.',
    ]);
    expect(rows.map(({ figure }) => figure)).toEqual(['0,8', '12,5%', '3.000.000\u00a0đ', '375.000\u00a0đ', '30.000\u00a0đ']);
    expect(total.figure).toBe('405.000\u00a0đ');
    expect(isVerified).toBe(true);
  });

  it('a figure that cannot be meant is answered with what may be', () => {
    const [problem] = problemsOf(typed({ by: 'cosPhi', cosPhi: '85', energyAmount: '3 triệu' }), 'vi');
    expect(problem).toMatchObject({ values: { meant: '0,85' } });
  });

  it('says that nothing is to pay, and from where on', () => {
    const { isCharged, summary, remarks } = toChargeView(free, 3_000_000, { t, language: 'vi' });
    expect(isCharged).toBe(false);
    expect(summary).toContain('không phải trả');
    expect(remarks).toEqual(['Từ cosφ 0,9 trở lên thì không bị tính. cosφ được làm tròn đến hai chữ số thập phân.']);
  });
});
