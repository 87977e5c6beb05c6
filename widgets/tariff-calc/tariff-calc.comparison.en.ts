import type { Messages } from '../core/localize.ts';
import type { ComparisonKey } from './tariff-calc.comparison.vi.ts';

export const en: Messages<ComparisonKey> = {
  'tariffCalc.comparison': 'Two tariffs compared',
  'tariffCalc.comparison.difference': 'Difference',
  'tariffCalc.comparison.averageRow': 'Average per kWh',
  'tariffCalc.comparison.cheaper': 'For {kwh}, the {tariff} make the bill {difference} lower.',
  'tariffCalc.comparison.dearer': 'For {kwh}, the {tariff} make the bill {difference} higher.',
  'tariffCalc.comparison.equal': 'For {kwh}, both tariffs give the same amount.',
  'tariffCalc.tariff.IN_FORCE': 'Prices in force',
  'tariffCalc.tariff.EXPIRED': 'Former prices, expired',
  'tariffCalc.tariff.CONDITIONAL': '{tiers}-tier prices, not applied yet',
  'tariffCalc.tariff.several': 'The prices in the period',
  'tariffCalc.tariffInside.IN_FORCE': 'prices in force',
  'tariffCalc.tariffInside.EXPIRED': 'former prices',
  'tariffCalc.tariffInside.CONDITIONAL': '{tiers}-tier prices',
  'tariffCalc.tariffInside.several': 'prices of the period',
  'tariffCalc.comparison.usage': 'Electricity',
  'tariffCalc.comparison.against': 'Against the {base}',
  'tariffCalc.band.range': '{from}–{to} kWh',
  'tariffCalc.band.open': 'From {from} kWh',
  'tariffCalc.band.EQUAL': 'The same',
  'tariffCalc.band.CHEAPER': 'Cheaper',
  'tariffCalc.band.DEARER': 'Dearer',
};
