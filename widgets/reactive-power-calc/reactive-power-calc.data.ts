import { formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import { quantityOf, readingsOf, type Unit } from '../core/numbers.ts';
import type { Problem } from '../core/problem.ts';
import type { ReactivePowerCalcChargeQuery, ReactivePowerInput } from './reactive-power-calc-charge.generated.ts';
import type { DeskKey } from './reactive-power-calc.desk.vi.ts';

/** What people type about reactive power, and what the answer says. Pure. */

type Result = NonNullable<ReactivePowerCalcChargeQuery['reactivePower']>;
export type Charge = Extract<Result, { __typename: 'ReactivePowerCharge' }>;

export const untouched = { by: 'kvarh', kwh: '', kvarh: '', cosPhi: '', energyAmount: '' };
export type Field = keyof typeof untouched;
export type Values = Readonly<Record<Field, string>>;
type NumberField = Exclude<Field, 'by'>;

export type FieldProblem = Problem<Field, DeskKey>;

const UNITS: Readonly<Record<NumberField, Unit>> = { kwh: 'energy', kvarh: 'energy', cosPhi: 'none', energyAmount: 'money' };

/** In đồng. A buyer to whom reactive power is charged uses 40 kW or more: a month for less than this was meant in millions. */
const LEAST_AMOUNT = 10_000;

const RULES: Readonly<Record<NumberField, (value: number) => DeskKey | undefined>> = {
  kwh: (value) => (value > 0 ? undefined : 'reactivePowerCalc.aboveZero'),
  kvarh: (value) => (value >= 0 ? undefined : 'reactivePowerCalc.number'),
  cosPhi: (value) => {
    if (value >= 10 && value <= 100) return 'reactivePowerCalc.percent';
    return value > 0 && value <= 1 ? undefined : 'reactivePowerCalc.atMostOne';
  },
  energyAmount: (value) => {
    if (value > 0 && value < LEAST_AMOUNT) return 'reactivePowerCalc.tooLittle';
    return value > 0 ? undefined : 'reactivePowerCalc.aboveZero';
  },
};

/** Figures on screen, in the order of the form. */
export const figuresOf = ({ by }: Values): readonly NumberField[] =>
  by === 'cosPhi' ? ['cosPhi', 'energyAmount'] : ['kwh', 'kvarh', 'energyAmount'];

/** None means that the BFF may be asked. */
export const problemsOf = (values: Values, language: Language): FieldProblem[] =>
  figuresOf(values).flatMap((field) => problemOf(field, values[field], language) ?? []);

function problemOf(field: NumberField, text: string, language: Language): FieldProblem | undefined {
  if (text.trim() === '') return { field, key: 'reactivePowerCalc.missing' };
  // A power factor has no thousands: 0,850 can only mean one thing.
  const readings = field === 'cosPhi' ? undefined : readingsOf(text, UNITS[field], language);
  if (readings) return { field, key: 'reactivePowerCalc.doubtful', values: { whole: readings[0], fraction: readings[1] } };
  const value = figureOf(text, field, language);
  if (Number.isNaN(value)) return { field, key: 'reactivePowerCalc.number' };
  const key = RULES[field](value);
  if (!key) return undefined;
  const meant = field === 'cosPhi' ? formatNumber(value / 100, language, 3) : text.trim();
  return { field, key, values: { meant } };
}

/** A power factor is often written without its zero: `,85`. */
const figureOf = (text: string, field: NumberField, language: Language): number =>
  quantityOf(field === 'cosPhi' ? text.replace(/^\s*(?=[.,]\d)/, '0') : text, UNITS[field], language);

/** To be called only where there is no problem. */
export function inputOf(values: Values, language: Language): ReactivePowerInput {
  const figure = (field: NumberField): number => figureOf(values[field], field, language);
  const energyAmount = Math.round(figure('energyAmount'));
  return values.by === 'cosPhi' ? { cosPhi: figure('cosPhi'), energyAmount } : { kwh: figure('kwh'), kvarh: figure('kvarh'), energyAmount };
}

export interface FigureRow {
  readonly label: string;
  readonly figure: string;
}

export interface ChargeView {
  readonly isCharged: boolean;
  readonly summary: string;
  /** What to do about it, or why there is nothing to pay. */
  readonly remarks: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly total: FigureRow;
  readonly source: string;
  readonly isVerified: boolean;
}

interface Reader {
  readonly t: Translate<DeskKey | SharedKey>;
  readonly language: Language;
}

export function toChargeView(charge: Charge, energyAmount: number, { t, language }: Reader): ChargeView {
  const { amount, total, vatRate, kPercent, excessKvarh, provenance } = charge;
  const isCharged = kPercent > 0;
  const cosPhi = formatNumber(charge.cosPhi, language, 2);
  const limit = formatNumber(charge.freeFromCosPhi, language, 2);
  const remarks = isCharged
    ? [
        t('reactivePowerCalc.saving', { cosPhi, limit }),
        ...(excessKvarh ? [t('reactivePowerCalc.excess', { kvarh: formatNumber(excessKvarh, language) })] : []),
      ]
    : [t('reactivePowerCalc.free.why', { limit })];
  return {
    isCharged,
    summary: isCharged ? t('reactivePowerCalc.charged', { total: formatVnd(total, language) }) : t('reactivePowerCalc.free', { cosPhi }),
    remarks,
    rows: [
      { label: t('reactivePowerCalc.row.cosPhi'), figure: cosPhi },
      { label: t('reactivePowerCalc.row.k'), figure: formatPercent(kPercent / 100, language) },
      { label: t('reactivePowerCalc.row.energy'), figure: formatVnd(energyAmount, language) },
      { label: t('reactivePowerCalc.row.amount'), figure: formatVnd(amount, language) },
      { label: t('reactivePowerCalc.row.vat', { rate: formatPercent(vatRate, language) }), figure: formatVnd(total - amount, language) },
    ],
    total: { label: t('reactivePowerCalc.row.total'), figure: formatVnd(total, language) },
    source: t('reactivePowerCalc.source', { source: charge.source, basis: charge.vatBasis }),
    isVerified: provenance === 'VERIFIED',
  };
}
