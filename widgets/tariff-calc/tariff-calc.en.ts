import type { Messages } from '../core/localize.ts';
import type { FormKey } from './tariff-calc.vi.ts';

export const en: Messages<FormKey> = {
  'tariffCalc.heading': 'Electricity bill calculator',
  'tariffCalc.directions': 'What do you want to know?',
  'tariffCalc.direction.kwhToMoney': 'kWh to money',
  'tariffCalc.direction.moneyToKwh': 'Money to kWh',
  'tariffCalc.period': 'Billing period',
  'tariffCalc.period.month': 'Whole month',
  'tariffCalc.period.dates': 'Choose dates',
  'tariffCalc.month': 'Month',
  'tariffCalc.year': 'Year',
  'tariffCalc.usage': 'Electricity used',
  'tariffCalc.usage.kwh': 'kWh',
  'tariffCalc.usage.meter': 'Meter readings',
  'tariffCalc.usage.time': 'By time of day',
  'tariffCalc.kwh': 'Consumption (kWh)',
  'tariffCalc.kwh.hint': 'For example 350. You find it on your bill or in the text message that announces it.',
  'tariffCalc.households': 'Households sharing the meter',
  'tariffCalc.households.hint': 'Leave 1 if only your home uses this meter.',
  'tariffCalc.more': 'More options',
  'tariffCalc.more.hint': 'Other purposes, tenants, multiplier, comparison',
  'tariffCalc.submit.kwhToMoney': 'Calculate',
  'tariffCalc.submit.moneyToKwh': 'Calculate kWh',
  'tariffCalc.calculating': 'Calculating…',
  'tariffCalc.result': 'Result',
  'tariffCalc.placeholder.kwhToMoney': 'Enter the period and the electricity used. The amount, each tier, VAT and the sources appear here.',
};
