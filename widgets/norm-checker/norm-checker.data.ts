import { formatDate, formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { NormCheckerBillsQuery } from './norm-checker-bills.generated.ts';
import type { DeskKey } from './norm-checker.desk.vi.ts';
import type { Case } from './norm-checker.values.ts';

/** What follows from a case and its bills, in words. Pure. */

type Result = NonNullable<NormCheckerBillsQuery['entitled']>;
export type Bill = Extract<Result, { __typename: 'BillEstimate' }>;

export type Rules = NonNullable<NormCheckerBillsQuery['homeRules']>;

export interface Bills {
  /** With all that one is entitled to, once everybody is declared. */
  readonly entitled: Bill;
  /** Of tenants who are not declared. */
  readonly undeclared: Bill;
  /** What the law says beside the bills, in that month. */
  readonly rules: Rules;
}

export interface Reader {
  readonly t: Translate<DeskKey | SharedKey>;
  readonly language: Language;
}

export interface BillTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly (readonly [label: string, figure: string])[];
}

export interface NormView {
  readonly headline: string;
  readonly lines: readonly string[];
  /** About what the landlord takes. */
  readonly landlord: { readonly tone: 'success' | 'warning' | 'info'; readonly lines: readonly string[] } | undefined;
  readonly table: BillTable | undefined;
  readonly support: readonly string[];
  readonly papers: readonly string[];
  readonly source: string;
}

/** Quotas: 0 where nobody is declared, null where too little is known. */
export function normsOf({ rule, households, people }: Case, { peoplePerQuota }: Rules): number | null {
  if (rule === 'household' || rule === 'ownContract') return households;
  if (rule === 'undeclared') return 0;
  return rule === 'declared' ? people / peoplePerQuota : null;
}

const QUARTERS: Readonly<Record<number, string>> = { 0.25: '¼', 0.5: '½', 0.75: '¾' };

/** `2 ¾`, `½`, else with two decimals: fractions as people say them. */
export function normsInWords(norms: number, language: Language): string {
  const whole = Math.floor(norms);
  const fraction = QUARTERS[norms - whole];
  if (norms !== whole && fraction === undefined) return formatNumber(norms, language, 3);
  return [whole > 0 || !fraction ? formatNumber(whole, language) : '', fraction ?? ''].filter(Boolean).join(' ');
}

export const monthInWords = (month: string): string => month.split('-').reverse().join('/');

const peopleInWords = ({ people }: Case, language: Language): string => formatNumber(people, language, 3);

/** The bill that the rules lead to; undefined where too little is known. */
export function billOf({ rule }: Case, { entitled, undeclared }: Bills): Bill | undefined {
  if (rule === 'unsure') return undefined;
  return rule === 'undeclared' ? undeclared : entitled;
}

export function normView(told: Case, bills: Bills, reader: Reader): NormView {
  const { t, language } = reader;
  const bill = billOf(told, bills);
  const decision = (bill ?? bills.entitled).decisions.map((one) => one.decision).join(', ');
  return {
    headline: headlineOf(told, bills.rules, reader),
    lines: linesOf(told, bills, reader),
    landlord: landlordOf(told, bills, reader),
    table: bill && tableOf(bill, reader),
    support: supportOf(told, bills.rules, t, language),
    papers: papersOf(told).map((paper) => t(`normChecker.paper.${paper}`)),
    source: t('normChecker.source', { decision, rules: bills.rules.tenantsSource }),
  };
}

function headlineOf(told: Case, rules: Rules, { t, language }: Reader): string {
  const norms = normsOf(told, rules);
  if (norms === null) return t('normChecker.norms.unsure');
  return norms === 0 ? t('normChecker.norms.none') : t('normChecker.norms', { norms: normsInWords(norms, language), count: norms });
}

/** A label of the BFF within a sentence. */
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function linesOf(told: Case, bills: Bills, { t, language }: Reader): string[] {
  const money = (dong: number): string => formatVnd(dong, language);
  const { entitled, undeclared, rules } = bills;
  const people = peopleInWords(told, language);
  if (told.rule === 'unsure')
    return [
      t('normChecker.unsure.range', { declared: money(entitled.total), undeclared: money(undeclared.total) }),
      t('normChecker.unsure.declared'),
      t('normChecker.unsure.lease'),
    ];
  const bill = billOf(told, bills) ?? entitled;
  const lines = [
    t('normChecker.bill', { month: monthInWords(told.month), total: money(bill.total) }),
    t('normChecker.average', { price: money(Math.round(bill.total / bill.kwh)) }),
    t(`normChecker.rule.${told.rule}`, {
      people,
      perQuota: rules.peoplePerQuota,
      months: rules.ownContractMonths ?? '…',
      tier: lowered(undeclared.lines[0]?.label ?? ''),
    }),
  ];
  if (told.rule !== 'undeclared') return lines;
  const difference = undeclared.total - entitled.total;
  const norms = normsInWords(told.people / rules.peoplePerQuota, language);
  const declare = t('normChecker.declare', { people, norms, total: money(entitled.total), difference: money(difference) });
  return [...lines, ...(rules.undeclaredNext ? [rules.undeclaredNext] : []), ...(difference > 0 ? [declare] : [])];
}

/** What the landlord may take lies between the two bills where it is not known which of them applies. */
function landlordOf(told: Case, bills: Bills, { t, language }: Reader): NormView['landlord'] {
  const { charged } = told;
  if (charged === null) return undefined;
  const bill = billOf(told, bills);
  const totals = bill ? [bill.total] : [bills.entitled.total, bills.undeclared.total];
  const values = { charged: formatVnd(charged, language), difference: formatVnd(charged - Math.max(...totals), language) };
  if (charged > Math.max(...totals))
    return { tone: 'warning', lines: [t('normChecker.over', values), ...fineOf(bills.rules, { t, language })] };
  if (charged <= Math.min(...totals)) return { tone: 'success', lines: [t('normChecker.fair', values)] };
  return { tone: 'info', lines: [t('normChecker.between', values)] };
}

function fineOf({ overcharging }: Rules, { t, language }: Reader): string[] {
  const law = t('normChecker.over.law');
  if (!overcharging) return [law];
  const { since, fineFrom, fineTo, source } = overcharging;
  const fine = { from: formatVnd(fineFrom, language), to: formatVnd(fineTo, language), source };
  const sentence = since ? t('normChecker.over.fineSince', { ...fine, since: formatDate(since) }) : t('normChecker.over.fine', fine);
  return [`${law} ${sentence}`];
}

function tableOf({ lines, net, vat, vatRate, total }: Bill, { t, language }: Reader): BillTable {
  const figure = (value: number): string => formatNumber(value, language, 3);
  return {
    heads: (['step', 'kwh', 'price', 'amount'] as const).map((column) => t(`normChecker.column.${column}`)),
    rows: lines.map(({ label, kwh, unitPrice, amount }) => [label, figure(kwh), figure(unitPrice), figure(amount)]),
    sums: [
      [t('normChecker.row.net'), figure(net)],
      [t('normChecker.row.vat', { rate: formatPercent(vatRate, language) }), figure(vat)],
      [t('normChecker.row.total'), figure(total)],
    ],
  };
}

function supportOf({ support, kwh }: Case, { support: rule }: Rules, t: Reader['t'], language: Language): string[] {
  if (support === 'none') return [];
  if (!rule) return [t('normChecker.support.unknown')];
  const isTooMuch = support === 'policy' && kwh > rule.policyUpToKwh;
  const said = isTooMuch
    ? t('normChecker.support.tooMuch', { kwh: rule.policyUpToKwh })
    : t('normChecker.support.amount', { kwh: rule.kwh, amount: formatVnd(rule.amount, language) });
  return [said, t('normChecker.support.source', { source: rule.source })];
}

type Paper = 'request' | 'household' | 'temporary' | 'bill' | 'lease' | 'consent';

const PAPERS = {
  household: ['request', 'household', 'bill'],
  ownContract: ['request', 'lease', 'consent', 'temporary'],
  tenants: ['request', 'temporary', 'bill'],
} as const satisfies Record<string, readonly Paper[]>;

const papersOf = ({ rule }: Case): readonly Paper[] => PAPERS[rule === 'household' || rule === 'ownContract' ? rule : 'tenants'];

/** What a letter says, formatted; undefined where nothing is claimed. */
export interface LetterFacts {
  readonly rule: Case['rule'];
  readonly people: string;
  readonly households: number;
  readonly norms: string;
  /** So many people share a quota. */
  readonly perQuota: number;
  /** Of the lease from which on a tenant may have a contract; undefined where it is not known. */
  readonly months: number | undefined;
  readonly bill: { readonly month: string; readonly kwh: string; readonly total: string } | undefined;
  readonly over: { readonly charged: string; readonly difference: string } | undefined;
}

export function letterFacts(told: Case, bills: Bills, { language }: Reader): LetterFacts {
  const { rule, households, people, month, kwh, charged } = told;
  const isHousehold = rule === 'household' || rule === 'ownContract';
  const bill = isHousehold ? undefined : billOf(told, bills);
  const difference = bill && charged !== null ? charged - bill.total : 0;
  return {
    rule,
    people: peopleInWords(told, language),
    households,
    norms: normsInWords(isHousehold ? households : people / bills.rules.peoplePerQuota, language),
    perQuota: bills.rules.peoplePerQuota,
    months: bills.rules.ownContractMonths ?? undefined,
    bill: bill && { month: monthInWords(month), kwh: formatNumber(kwh, language, 3), total: formatVnd(bill.total, language) },
    over: difference > 0 ? { charged: formatVnd(charged ?? 0, language), difference: formatVnd(difference, language) } : undefined,
  };
}
