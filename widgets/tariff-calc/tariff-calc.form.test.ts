import { describe, expect, it } from 'vitest';
import { checkForm } from './tariff-calc.checks.ts';
import { problemsOfBill } from './tariff-calc.problems.ts';
import { digitsOf } from './tariff-calc.digits.ts';
import { emptyForm, periodOf, withChoice, yearsUntil, type CalcForm } from './tariff-calc.form.ts';
import { billInputOf } from './tariff-calc.input.ts';
import { voltageOf } from './tariff-calc.voltages.ts';

const untouched = emptyForm('2026-11-21');
const form = (changes: Partial<CalcForm> = {}): CalcForm => ({ ...untouched, kwh: '350', ...changes });

describe('the period', () => {
  it('is the whole month, also in February of a leap year', () => {
    expect(periodOf(form({ month: '2', year: '2028' }))).toEqual(['2028-02-01', '2028-02-29']);
    expect(periodOf(untouched)).toEqual(['2026-11-01', '2026-11-30']);
  });

  it('begins with the month chosen when somebody turns to dates', () => {
    expect(periodOf(withChoice(form({ month: '2', year: '2026' }), 'period', 'dates'))).toEqual(['2026-02-01', '2026-02-28']);
  });

  it('can be any month of a year whose prices are known, and that of a link', () => {
    const years = yearsUntil('2026-11-21', '2026');
    expect([years[0], years.at(-1)]).toEqual(['2026', '2016']);
    expect(yearsUntil('2026-11-21', '2027')[0]).toBe('2027');
    expect(yearsUntil('2026-11-21', '2015').at(-1)).toBe('2015');
  });
});

describe('choices that follow from others', () => {
  it('gives a business a voltage and takes time of use from a household', () => {
    const business = withChoice(form(), 'purpose', 'BUSINESS');
    expect(voltageOf(business)).toBe('LT_6KV');
    expect(voltageOf({ ...business, voltage: 'GE_22KV' })).toBe('GE_22KV');
    expect(voltageOf({ ...business, voltage: 'GE_110KV' })).toBe('LT_6KV');
    const household = withChoice({ ...business, usage: 'time' }, 'purpose', 'RESIDENTIAL');
    expect([voltageOf(household), household.usage]).toEqual([undefined, 'kwh']);
  });

  it('asks again why a reading is smaller once a reading changes', () => {
    expect(withChoice(form({ restart: 'rolled' }), 'current', '120').restart).toBe('');
  });
});

describe('the question for the BFF', () => {
  it('of a household is short', () => {
    expect(billInputOf(form(), 'vi')).toEqual({ purpose: 'RESIDENTIAL', from: '2026-11-01', to: '2026-11-30', kwh: 350, households: 1 });
  });

  it('carries two readings with multiplier', () => {
    const { meter } = billInputOf(form({ usage: 'meter', previous: '1.000', current: '1.590', multiplier: '20' }), 'vi');
    expect(meter).toEqual({ previous: 1000, current: 1590, multiplier: 20 });
  });

  it('names the digits of a register that rolled over', () => {
    const rolled = form({ usage: 'meter', previous: '99900', current: '120', restart: 'rolled' });
    expect(billInputOf(rolled, 'vi').meter).toEqual({ previous: 99_900, current: 120, digits: 5 });
    expect(digitsOf({ ...rolled, digits: '6' })).toBe('6');
    expect(digitsOf({ ...rolled, previous: '999.900,5' })).toBe('6');
  });

  it('names all four readings of a replacement and leaves the sum to the BFF', () => {
    const replaced = form({ usage: 'meter', previous: '9900', current: '40,2', restart: 'replaced', lastOfOld: '9950,1', firstOfNew: '0' });
    const readings = { previous: 9900, current: 40.2, replaced: { lastOfOld: 9950.1, firstOfNew: 0 } };
    expect(billInputOf(replaced, 'vi')).toMatchObject({ meter: readings });
    expect(billInputOf({ ...replaced, multiplier: '1000,5' }, 'vi')).toMatchObject({ meter: { ...readings, multiplier: 1000.5 } });
  });

  it('carries tenants, unrounded quotas, invoice date and decision only where they were given', () => {
    const input = billInputOf(
      form({ tenants: 'declared', people: '2,5', roundQuota: 'no', invoiceDate: '2026-12-05', decision: '648/QĐ-BCT' }),
      'vi',
    );
    expect(input).toMatchObject({
      tenants: { people: 2.5, declared: true },
      roundQuota: false,
      invoiceDate: '2026-12-05',
      decision: '648/QĐ-BCT',
    });
  });

  it('of a factory has hours, voltage and reactive power, and no households', () => {
    const factory = form({
      purpose: 'PRODUCTION',
      voltage: 'LT_6KV',
      usage: 'time',
      normal: '1000',
      peak: '200',
      offPeak: '300',
      reactive: 'cosPhi',
      cosPhi: '0,75',
    });
    expect(billInputOf(factory, 'vi')).toEqual({
      purpose: 'PRODUCTION',
      voltage: 'LT_6KV',
      from: '2026-11-01',
      to: '2026-11-30',
      kwhByTime: { normal: 1000, peak: 200, offPeak: 300 },
      reactive: { cosPhi: 0.75 },
    });
  });

  it('from an amount names no consumption', () => {
    expect(billInputOf(form({ direction: 'moneyToKwh', amount: '500.000' }), 'vi')).not.toHaveProperty('kwh');
  });
});

describe('checks before asking', () => {
  const found = (changes: Partial<CalcForm>) =>
    checkForm(form(changes), 'vi').map((problem) =>
      'key' in problem ? `${problem.field} ${problem.key.replace('tariffCalc.check.', '')}` : problem,
    );

  it.each<[Partial<CalcForm>, string[]]>([
    [{}, []],
    [{ kwh: '' }, ['kwh required']],
    [{ kwh: 'abc', households: '0' }, ['kwh number', 'households aboveZero']],
    [{ kwh: '-5', households: '1,5' }, ['kwh negative', 'households whole']],
    [{ kwh: '0' }, []],
    [{ kwh: '1,000' }, ['kwh doubtful']],
    [{ kwh: '350 kWh', households: '2' }, []],
    [{ kwh: '350 đ' }, ['kwh number']],
    [{ direction: 'moneyToKwh', kwh: '', amount: '500k' }, []],
    [{ period: 'dates', from: '2026-11-02', to: '2026-11-01' }, ['to order']],
    [{ period: 'dates', from: '' }, ['from required']],
    [{ usage: 'meter', previous: '10', current: '20' }, []],
    [{ usage: 'meter', previous: '20', current: '10' }, ['restart restart']],
    [{ usage: 'meter', previous: '20', current: '10', restart: 'rolled' }, []],
    [{ usage: 'meter', previous: '20', current: '10', restart: 'replaced', lastOfOld: '15', firstOfNew: '0' }, ['lastOfOld replaced']],
    [{ usage: 'meter', previous: '20', current: '10', restart: 'replaced', lastOfOld: '25', firstOfNew: '11' }, ['firstOfNew replaced']],
    [{ usage: 'meter', previous: '20', current: '10', restart: 'replaced' }, ['lastOfOld required', 'firstOfNew required']],
    [{ tenants: 'declared' }, ['people required']],
    [{ purpose: 'BUSINESS', reactive: 'cosPhi', cosPhi: '1,1' }, ['cosPhi cosPhi']],
    [{ purpose: 'BUSINESS', households: '' }, []],
    [{ direction: 'moneyToKwh', kwh: '', amount: '0' }, ['amount aboveZero']],
  ])('of %j find %j', (changes, problems) => expect(found(changes)).toEqual(problems));
});

describe('problems that the BFF finds', () => {
  const place = (path: string[], changes: Partial<CalcForm> = {}) =>
    problemsOfBill([{ path, message: 'Quá lớn' }], form(changes))[0]?.field;

  it('belong to the field that a person sees', () => {
    expect(place(['input', 'kwh'])).toBe('kwh');
    expect(place(['input', 'kwh'], { usage: 'meter' })).toBe('current');
    expect(place(['input', 'meter', 'previous'], { usage: 'meter' })).toBe('previous');
    expect(place(['input', 'meter', 'replaced', 'firstOfNew'], { usage: 'meter', restart: 'replaced' })).toBe('firstOfNew');
    expect(place(['input', 'to'])).toBe('month');
    expect(place(['input', 'to'], { period: 'dates' })).toBe('to');
    expect(place(['input', 'bill', 'households'])).toBe('households');
    expect(place(['input', 'something', 'new'])).toBe('kwh');
    expect(place(['input', 'something', 'new'], { direction: 'moneyToKwh' })).toBe('amount');
  });
});
