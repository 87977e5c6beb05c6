import { formatNumber } from '../core/format.ts';
import type { Language } from '../core/localize.ts';
import { quantityOf, readingsOf, type Unit } from '../core/numbers.ts';
import type { Problem } from '../core/problem.ts';
import type { NormCheckerBillsQueryVariables } from './norm-checker-bills.generated.ts';
import type { DeskKey } from './norm-checker.desk.vi.ts';

/** What people say about their home, what is wrong with it, and what the BFF is asked. Pure. */

export const leases = ['short', 'long', 'unsure'] as const;
export const declarations = ['yes', 'no', 'unsure'] as const;
export const chargings = ['perKwh', 'total'] as const;
export const supports = ['none', 'poor', 'policy'] as const;

const untouched = {
  who: 'tenant',
  households: '1',
  lease: '',
  declared: '',
  people: '',
  partDays: '',
  month: '',
  kwh: '',
  charging: '',
  charged: '',
  support: 'none',
};
export type Field = keyof typeof untouched;
export type Values = Readonly<Record<Field, string>>;
export type FieldProblem = Problem<Field, DeskKey>;

/** @param thisMonth `2026-11`; the bill at hand is mostly that of the month before */
export const valuesFor = (who: string, thisMonth: string): Values => ({ ...untouched, who, month: monthsUntil(thisMonth)[1] ?? thisMonth });

/** This month and the twelve before it, the newest first: `2026-11`. */
export function monthsUntil(thisMonth: string): readonly string[] {
  const [year = 0, month = 0] = thisMonth.split('-').map(Number);
  return Array.from({ length: 13 }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
}

const daysIn = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/**
 * Which rule decides: a home of its own, a contract that a tenant may sign, declared tenants, tenants who are not declared,
 * or too little known to say.
 */
export type Rule = 'household' | 'ownContract' | 'declared' | 'undeclared' | 'unsure';

export function ruleOf({ who, lease, declared }: Values): Rule {
  if (who === 'owner') return 'household';
  if (lease === 'long') return 'ownContract';
  if (lease !== 'short' || declared === 'unsure') return 'unsure';
  return declared === 'yes' ? 'declared' : 'undeclared';
}

interface NumberRule {
  readonly unit: Unit;
  readonly optional?: true;
  readonly allows: (value: number) => boolean;
  readonly complaint: DeskKey;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
const isCountOrNone = (value: number): boolean => Number.isInteger(value) && value >= 0;

const NUMBERS = {
  households: { unit: 'none', allows: isCount, complaint: 'normChecker.count' },
  people: { unit: 'none', allows: isCountOrNone, complaint: 'normChecker.countOrNone' },
  partDays: { unit: 'none', optional: true, allows: isCountOrNone, complaint: 'normChecker.countOrNone' },
  kwh: { unit: 'energy', allows: (value) => value > 0, complaint: 'normChecker.aboveZero' },
  charged: { unit: 'money', optional: true, allows: (value) => value > 0, complaint: 'normChecker.aboveZero' },
} as const satisfies Partial<Record<Field, NumberRule>>;

type NumberField = keyof typeof NUMBERS;

/** What has to be known, in the order of the form. */
export function fieldsOf({ who, lease }: Values): readonly Field[] {
  if (who === 'owner') return ['households', 'month', 'kwh', 'support'];
  const people = lease === 'long' ? [] : (['declared', 'people', 'partDays'] as const);
  return ['lease', ...people, 'month', 'kwh', 'charged', 'charging', 'support'];
}

const isNumberField = (field: Field): field is NumberField => field in NUMBERS;

/**
 * None means that the BFF may be asked.
 *
 * @param confirmed what the landlord takes, as `chargeOf` words it, that the person has been asked about and meant
 */
export function problemsOf(values: Values, language: Language, confirmed?: string): FieldProblem[] {
  const fields = fieldsOf(values).filter((field) => field !== 'charging' || values.charged.trim() !== '');
  const problems = fields.flatMap((field) =>
    isNumberField(field)
      ? (problemOf(field, values[field], language) ?? [])
      : values[field] === ''
        ? { field, key: 'normChecker.choose' as const }
        : [],
  );
  if (problems.length > 0) return problems;
  if (fields.includes('people') && peopleOf(values, language) === 0) return [{ field: 'people', key: 'normChecker.nobody' }];
  const price = fields.includes('charged') ? priceOf(values, language) : undefined;
  const isUnusual = price !== undefined && (price < UNUSUAL_PRICE.below || price > UNUSUAL_PRICE.above);
  if (!isUnusual || chargeOf(values) === confirmed) return [];
  return [{ field: 'charged', key: 'normChecker.unusual', values: { price: formatNumber(price, language, price < 10 ? 1 : 0) } }];
}

/** In đồng for one kWh. Beyond these a landlord's price is more often a slip, such as 3,5 for 3.500, or the sum of a month, than a price. */
const UNUSUAL_PRICE = { below: 1_000, above: 10_000 } as const;

/** What the landlord takes, as it stands in the form: another figure is another question. */
export const chargeOf = ({ charged, charging, kwh }: Values): string => [charged, charging, kwh].join(' ');

/** What the landlord takes for one kWh, in đồng; undefined where nothing was said. */
function priceOf(values: Values, language: Language): number | undefined {
  const charged = figure(values, 'charged', language);
  if (charged === 0) return undefined;
  return values.charging === 'perKwh' ? charged : charged / figure(values, 'kwh', language);
}

function problemOf(field: NumberField, text: string, language: Language): FieldProblem | undefined {
  const { unit, allows, complaint, optional }: NumberRule = NUMBERS[field];
  if (text.trim() === '') return optional ? undefined : { field, key: 'normChecker.missing' };
  const readings = readingsOf(text, unit, language);
  if (readings) return { field, key: 'normChecker.doubtful', values: { whole: readings[0], fraction: readings[1] } };
  const value = quantityOf(text, unit, language);
  if (Number.isNaN(value)) return { field, key: 'normChecker.number' };
  return allows(value) ? undefined : { field, key: complaint };
}

const figure = (values: Values, field: NumberField, language: Language): number =>
  values[field].trim() === '' ? 0 : quantityOf(values[field], NUMBERS[field].unit, language);

/** Weighted by days, as the BFF takes them: somebody who stayed for half of the month is half a person. */
export function peopleOf(values: Values, language: Language): number {
  const weighted = figure(values, 'people', language) + figure(values, 'partDays', language) / daysIn(values.month);
  return Math.round(weighted * 1e6) / 1e6;
}

/** Answers as they were understood; everything that is shown comes from here, not from the fields. */
export interface Case {
  readonly rule: Rule;
  readonly households: number;
  readonly people: number;
  readonly month: string;
  readonly kwh: number;
  /** What the landlord took, in đồng; null: not said. */
  readonly charged: number | null;
  readonly support: (typeof supports)[number];
}

/** To be called only where there is no problem. */
export function caseOf(values: Values, language: Language): Case {
  const rule = ruleOf(values);
  const kwh = figure(values, 'kwh', language);
  const charged = rule === 'household' ? 0 : figure(values, 'charged', language);
  return {
    rule,
    households: rule === 'household' ? figure(values, 'households', language) : 1,
    people: rule === 'household' || rule === 'ownContract' ? 0 : peopleOf(values, language),
    month: values.month,
    kwh,
    charged: charged === 0 ? null : Math.round(values.charging === 'perKwh' ? charged * kwh : charged),
    support: supports.find((support) => support === values.support) ?? 'none',
  };
}

/** The bill with all that one is entitled to, the bill of those who are not declared, and the rules of the month. */
export function questionOf({ rule, households, people, month, kwh }: Case): NormCheckerBillsQueryVariables {
  const period = { purpose: 'RESIDENTIAL', from: `${month}-01`, to: `${month}-${daysIn(month)}` } as const;
  const isHousehold = rule === 'household' || rule === 'ownContract';
  return {
    entitled: { ...period, kwh, ...(isHousehold ? { households } : { tenants: { people, declared: true } }) },
    undeclared: { ...period, kwh, tenants: { people: people || 1, declared: false } },
    at: period.to,
  };
}
