import { formatDate, formatNumber, formatPercent } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { TariffPurpose, TariffTableDecisionFragment, TariffTablePricesQuery, TimeOfUse } from './tariff-table-prices.generated.ts';
import type { DeskKey } from './tariff-table.desk.vi.ts';
import type { VatChoice } from './tariff-table.groups.ts';

export type Tariff = NonNullable<TariffTablePricesQuery['tariff']>;
export type Decision = TariffTableDecisionFragment;

export interface Reader {
  readonly t: Translate<DeskKey | SharedKey>;
  readonly language: Language;
}

export interface DecisionView {
  readonly decision: string;
  readonly status: Decision['status'];
  readonly badge: string;
  /** Undefined for a decision that never applied. */
  readonly period: string | undefined;
  readonly note: string | undefined;
  readonly isVerified: boolean;
  readonly sources: string;
}

export interface PriceTable {
  /** Heads of the columns; those of figures come last. */
  readonly heads: readonly string[];
  readonly figureCount: number;
  readonly groups: readonly PriceGroup[];
}

export interface PriceGroup {
  /** Of a voltage whose price depends on the hour. */
  readonly title: string | undefined;
  readonly rows: readonly PriceRow[];
}

export interface PriceRow {
  readonly labels: readonly string[];
  readonly figures: readonly string[];
}

export interface TariffView {
  readonly heading: string;
  readonly decision: DecisionView;
  readonly vat: string;
  /** Undefined where the decision sets no price for the group. */
  readonly table: PriceTable | undefined;
  /** When which price counts; empty where the hour does not matter. */
  readonly hours: readonly { readonly name: string; readonly times: readonly string[] }[];
  readonly remark: string | undefined;
  /** The day is still to come, and nobody knows its prices yet. */
  readonly ahead: string | undefined;
}

/** A day that was asked about, beside today. */
export interface Days {
  /** Null where a decision was asked for. */
  readonly asked: string | null;
  readonly today: string;
}

const HOURS: readonly TimeOfUse[] = ['NORMAL', 'OFF_PEAK', 'PEAK'];

export function toTariffView(tariff: Tariff, purpose: TariffPurpose, vat: VatChoice, { asked, today }: Days, reader: Reader): TariffView {
  const { t, language } = reader;
  const table = tableOf(tariff, purpose, vat, reader);
  return {
    heading: t('tariffTable.heading', { group: t(`tariffTable.group.${purpose}`), decision: tariff.decision.decision }),
    decision: decisionView(tariff.decision, t),
    vat: t('tariffTable.rate', { rate: formatPercent(tariff.vatRate, language), basis: tariff.vatBasis }),
    table,
    hours: table && isByHour(tariff, purpose) ? hoursOf(tariff, t) : [],
    ahead:
      asked !== null && asked > today && tariff.decision.effectiveTo === null
        ? t('tariffTable.ahead', { day: formatDate(asked) })
        : undefined,
    remark: table && purpose === 'RESIDENTIAL' ? t('tariffTable.perHousehold') : undefined,
  };
}

export function decisionView(decision: Decision, t: Reader['t']): DecisionView {
  const { status, statusNote, effectiveFrom, effectiveTo, provenance, sources } = decision;
  return {
    decision: decision.decision,
    status,
    badge: t(`tariffTable.status.${status}`),
    period: periodOf(effectiveFrom, effectiveTo, t),
    note: statusNote ?? undefined,
    isVerified: provenance === 'VERIFIED',
    sources: t('tariffTable.sources', { sources: sources.join('; ') }),
  };
}

function periodOf(from: string | null, to: string | null, t: Reader['t']): string | undefined {
  if (from === null) return undefined;
  return to === null
    ? t('tariffTable.period.open', { from: formatDate(from) })
    : t('tariffTable.period', { from: formatDate(from), to: formatDate(to) });
}

/** First day of which prices are known; undefined where there are none. */
export const firstDayOf = (decisions: readonly Decision[]): string | undefined =>
  decisions
    .filter(({ setsPrices }) => setsPrices)
    .flatMap(({ effectiveFrom }) => effectiveFrom ?? [])
    .toSorted()[0];

const isByHour = ({ prices }: Tariff, purpose: TariffPurpose): boolean =>
  prices.some((price) => price.purpose === purpose && price.peak !== null);

type Tax = 'with' | 'without';

function tableOf(tariff: Tariff, purpose: TariffPurpose, vat: VatChoice, reader: Reader): PriceTable | undefined {
  const { t, language } = reader;
  const taxes: readonly Tax[] = vat === 'both' ? ['without', 'with'] : [vat];
  const row = (labels: readonly string[], price: number): PriceRow => ({
    labels,
    figures: taxes.map((tax) => figureOf(price, tax === 'with' ? tariff.vatRate : 0, language)),
  });
  const groups = isByHour(tariff, purpose)
    ? groupsByHour(tariff, purpose, row, t)
    : [{ title: undefined, rows: rowsOf(tariff, purpose, row, t) }];
  const heads = [
    ...headsOf(tariff, purpose, t),
    ...taxes.map((tax) => t(`tariffTable.${tax}`, { rate: formatPercent(tariff.vatRate, language) })),
  ];
  return groups.some(({ rows }) => rows.length > 0) ? { heads, figureCount: taxes.length, groups } : undefined;
}

type ToRow = (labels: readonly string[], price: number) => PriceRow;

function rowsOf({ residential, prepaid, prices }: Tariff, purpose: TariffPurpose, row: ToRow, t: Reader['t']): PriceRow[] {
  if (purpose === 'RESIDENTIAL')
    return residential.map(({ tier, fromKwh, toKwh, price }) => row([String(tier), rangeOf(fromKwh, toKwh, t)], price));
  if (purpose === 'RESIDENTIAL_PREPAID') return prepaid === null ? [] : [row([t('tariffTable.everything')], prepaid)];
  return prices
    .filter((price) => price.purpose === purpose)
    .map(({ voltage, normal }) => row([t(`tariffTable.voltage.${voltage}`)], normal));
}

/** One voltage below the other, each with its hours: so the table stays narrow enough for a phone. */
function groupsByHour({ prices }: Tariff, purpose: TariffPurpose, row: ToRow, t: Reader['t']): PriceGroup[] {
  return prices
    .filter((price) => price.purpose === purpose)
    .map(({ voltage, normal, offPeak, peak }) => {
      const byHour = { NORMAL: normal, OFF_PEAK: offPeak, PEAK: peak };
      const rows = HOURS.flatMap((hours) => {
        const price = byHour[hours];
        return price === null ? [] : [row([t(`tariffTable.hours.${hours}`)], price)];
      });
      return { title: t('tariffTable.atVoltage', { voltage: t(`tariffTable.voltage.${voltage}`) }), rows };
    });
}

function headsOf(tariff: Tariff, purpose: TariffPurpose, t: Reader['t']): string[] {
  if (purpose === 'RESIDENTIAL') return [t('tariffTable.tier'), t('tariffTable.use')];
  if (purpose === 'RESIDENTIAL_PREPAID') return [t('tariffTable.use')];
  return [t(isByHour(tariff, purpose) ? 'tariffTable.hours' : 'tariffTable.voltage')];
}

const rangeOf = (from: number, to: number | null, t: Reader['t']): string =>
  to === null ? t('tariffTable.use.open', { from }) : t('tariffTable.use.range', { from, to });

/** Whole đồng before tax; with tax to the hundredth, which is exact for whole percents. Tax is added in whole hundredths of a percent. */
function figureOf(price: number, rate: number, language: Language): string {
  return formatNumber((price * (10_000 + Math.round(rate * 10_000))) / 10_000, language, 2);
}

function hoursOf({ timeBands }: Tariff, t: Reader['t']): TariffView['hours'] {
  return HOURS.map((hours) => ({
    name: t(`tariffTable.hours.${hours}`),
    times: timeBands.filter(({ timeOfUse }) => timeOfUse === hours).map(({ from, to, days }) => `${from}–${to}, ${days}`),
  })).filter(({ times }) => times.length > 0);
}
