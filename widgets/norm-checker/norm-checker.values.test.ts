import { describe, expect, it } from 'vitest';
import {
  caseOf,
  chargeOf,
  type Field,
  fieldsOf,
  monthsUntil,
  problemsOf,
  questionOf,
  ruleOf,
  type Values,
  valuesFor,
} from './norm-checker.values.ts';

const tenant = (changes: Partial<Values> = {}): Values => ({
  ...valuesFor('tenant', '2026-07'),
  lease: 'short',
  declared: 'yes',
  people: '4',
  kwh: '120',
  ...changes,
});
const problems = (values: Values) => problemsOf(values, 'vi').map(({ field, ...rest }) => [field, 'key' in rest && rest.key]);

it('begins with the bill of the month before', () => {
  expect(valuesFor('tenant', '2026-01').month).toBe('2025-12');
  expect(monthsUntil('2026-01').slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(monthsUntil('2026-01')).toHaveLength(13);
});

it.each<[Partial<Values>, string]>([
  [{ who: 'owner' }, 'household'],
  [{ lease: 'long', declared: 'no' }, 'ownContract'],
  [{ declared: 'yes' }, 'declared'],
  [{ declared: 'no' }, 'undeclared'],
  [{ declared: 'unsure' }, 'unsure'],
  [{ lease: 'unsure', declared: 'no' }, 'unsure'],
])('%j is decided by the rule %s', (changes, rule) => {
  expect(ruleOf(tenant(changes))).toBe(rule);
});

describe('what is missing or wrong is named at its field', () => {
  it.each<[Partial<Values>, Field, string]>([
    [{ lease: '' }, 'lease', 'normChecker.choose'],
    [{ declared: '' }, 'declared', 'normChecker.choose'],
    [{ people: '' }, 'people', 'normChecker.missing'],
    [{ people: '2,5' }, 'people', 'normChecker.countOrNone'],
    [{ people: 'bốn' }, 'people', 'normChecker.number'],
    [{ people: '0' }, 'people', 'normChecker.nobody'],
    [{ kwh: '' }, 'kwh', 'normChecker.missing'],
    [{ kwh: '0' }, 'kwh', 'normChecker.aboveZero'],
    [{ kwh: '1,200' }, 'kwh', 'normChecker.doubtful'],
    [{ people: '-3' }, 'people', 'normChecker.countOrNone'],
    [{ charging: 'perKwh', charged: '-5' }, 'charged', 'normChecker.aboveZero'],
    [{ charged: '3.500' }, 'charging', 'normChecker.choose'],
    [{ charging: 'perKwh', charged: '3,5' }, 'charged', 'normChecker.unusual'],
    [{ charging: 'perKwh', charged: '4' }, 'charged', 'normChecker.unusual'],
    [{ charging: 'perKwh', charged: '350000' }, 'charged', 'normChecker.unusual'],
    [{ charging: 'total', charged: '3.500' }, 'charged', 'normChecker.unusual'],
    [{ who: 'owner', households: '0' }, 'households', 'normChecker.count'],
  ])('%j', (changes, field, key) => {
    expect(problems(tenant(changes))).toEqual([[field, key]]);
  });

  it('an unusual price is asked about once; another figure is another question', () => {
    const unusual = tenant({ charging: 'total', charged: '100.000', kwh: '2' });
    expect(problemsOf(unusual, 'vi')).toMatchObject([{ key: 'normChecker.unusual', values: { price: '50.000' } }]);
    expect(problemsOf(unusual, 'vi', chargeOf(unusual))).toEqual([]);
    expect(problemsOf({ ...unusual, kwh: '3' }, 'vi', chargeOf(unusual))).toHaveLength(1);
  });

  it.each(['3.500', '3500đ', '3k5', '4000đ/kwh'])('%s for each kWh is usual', (charged) => {
    expect(problems(tenant({ charging: 'perKwh', charged }))).toEqual([]);
  });

  it('nothing that is not on screen', () => {
    expect(problems(tenant({ lease: 'long', declared: '', people: '' }))).toEqual([]);
    expect(problems(tenant({ who: 'owner', lease: '', people: '' }))).toEqual([]);
    expect(fieldsOf(tenant({ lease: 'long' }))).not.toContain('people');
  });

  it('nobody for the whole month is fine where somebody stayed a part of it', () => {
    expect(problems(tenant({ people: '0', partDays: '15' }))).toEqual([]);
  });
});

describe('a case', () => {
  it('weighs people by their days: two for 30 days and one for 15 are 2.5', () => {
    expect(caseOf(tenant({ people: '2', partDays: '15' }), 'vi')).toMatchObject({
      rule: 'declared',
      people: 2.5,
      month: '2026-06',
      kwh: 120,
    });
  });

  it('takes the price of a kWh or the sum of the month', () => {
    expect(caseOf(tenant({ charging: 'perKwh', charged: '3.500' }), 'vi').charged).toBe(420_000);
    expect(caseOf(tenant({ charging: 'total', charged: '400k' }), 'vi').charged).toBe(400_000);
    expect(caseOf(tenant(), 'vi').charged).toBeNull();
    expect(caseOf(tenant({ who: 'owner', charged: '3.500' }), 'vi').charged).toBeNull();
  });

  it('asks the BFF for the whole month, with quotas by people or by households', () => {
    const month = { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30' };
    expect(questionOf(caseOf(tenant(), 'vi'))).toEqual({
      entitled: { ...month, kwh: 120, tenants: { people: 4, declared: true } },
      undeclared: { ...month, kwh: 120, tenants: { people: 4, declared: false } },
      at: '2026-06-30',
    });
    expect(questionOf(caseOf(tenant({ who: 'owner', households: '3' }), 'vi')).entitled).toEqual({ ...month, kwh: 120, households: 3 });
    expect(questionOf(caseOf(tenant({ lease: 'long' }), 'vi')).entitled).toEqual({ ...month, kwh: 120, households: 1 });
  });
});
