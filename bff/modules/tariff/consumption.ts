/** The consumption of a bill as the caller gives it: kWh, two readings, or kWh by time of use; exactly one of them. */
import type { Consumption } from './bill.ts';
import { thousandths } from './exact.ts';
import { meteredWattHours, replacedMeterWattHours } from './meter.ts';
import { PURPOSE_RULES } from './purposes.ts';
import type { Issues } from '../../platform/problems.ts';
import type { BillInput } from './tariff.input.ts';

const MAX_MULTIPLIER = 100_000;
const MAX_DIGITS = 9;

/** Largest consumption taken, in kWh. */
export function kwhLimit({ purpose }: Pick<BillInput, 'purpose'>): number {
  return PURPOSE_RULES[purpose].limitKwh;
}

const WAYS = ['kwh', 'meter', 'kwhByTime'] as const;

export function readConsumption(input: BillInput, issues: Issues): Consumption {
  const given = WAYS.filter((way) => input[way] != null);
  if (given.length === 0) issues.add('kwh', 'tariff.consumption.missing');
  if (given.length > 1) for (const way of given) issues.add(way, 'tariff.consumption.several');
  const { kwh, meter, kwhByTime } = input;
  if (kwhByTime != null) return byTime(input, kwhByTime, issues);
  if (meter != null) return { NORMAL: metered(input, meter, issues), PEAK: 0, OFF_PEAK: 0 };
  return { NORMAL: energy('kwh', kwh ?? 0, kwhLimit(input), issues), PEAK: 0, OFF_PEAK: 0 };
}

function byTime(input: BillInput, { normal, peak, offPeak }: NonNullable<BillInput['kwhByTime']>, issues: Issues): Consumption {
  if (PURPOSE_RULES[input.purpose].pricedBy !== 'TIME_OF_USE') issues.add('kwhByTime', 'tariff.kwhByTime.unfit');
  const limit = kwhLimit(input);
  const read = (field: string, kwh: number) => energy(`kwhByTime.${field}`, kwh, limit, issues);
  const consumption = { NORMAL: read('normal', normal), PEAK: read('peak', peak), OFF_PEAK: read('offPeak', offPeak) };
  if (Math.max(normal, peak, offPeak) <= limit && normal + peak + offPeak > limit)
    issues.add('kwhByTime', 'tariff.kwh.tooLarge', { limit });
  return consumption;
}

/** kWh as watt-hours; 0 after adding an issue. */
function energy(field: string, kwh: number, limit: number, issues: Issues): number {
  if (kwh < 0) issues.add(field, 'tariff.kwh.negative');
  else if (kwh > limit) issues.add(field, 'tariff.kwh.tooLarge', { limit });
  else {
    const wattHours = thousandths(kwh);
    if (wattHours !== null) return wattHours;
    issues.add(field, 'tariff.kwh.decimals');
  }
  return 0;
}

type MeterInput = NonNullable<BillInput['meter']>;

function metered(input: BillInput, meter: MeterInput, issues: Issues): number {
  const before = issues.list.length;
  const wattHours = meter.replaced == null ? ofOneMeter(meter, issues) : ofTwoMeters(meter, meter.replaced, issues);
  if (issues.list.length > before) return 0;
  const limit = kwhLimit(input);
  if (wattHours > limit * 1000) issues.add('meter.current', 'tariff.kwh.tooLarge', { limit });
  return wattHours;
}

function ofOneMeter(meter: MeterInput, issues: Issues): number {
  const before = issues.list.length;
  const digits = registerDigits(meter.digits ?? null, issues);
  const previous = reading('meter.previous', meter.previous, digits, issues);
  const current = reading('meter.current', meter.current, digits, issues);
  const multiplier = readMultiplier(meter, issues);
  if (issues.list.length > before) return 0;
  const wattHours = meteredWattHours({ previous, current, multiplier, digits });
  if (wattHours === null) issues.add('meter.current', 'tariff.meter.backwards');
  return wattHours ?? 0;
}

function ofTwoMeters(meter: MeterInput, replaced: NonNullable<MeterInput['replaced']>, issues: Issues): number {
  const before = issues.list.length;
  if (meter.digits != null) issues.add('meter.digits', 'tariff.meter.rolledOrReplaced');
  const previous = reading('meter.previous', meter.previous, null, issues);
  const lastOfOld = reading('meter.replaced.lastOfOld', replaced.lastOfOld, null, issues);
  const firstOfNew = reading('meter.replaced.firstOfNew', replaced.firstOfNew, null, issues);
  const current = reading('meter.current', meter.current, null, issues);
  const multiplier = readMultiplier(meter, issues);
  if (issues.list.length > before) return 0;
  if (lastOfOld < previous) issues.add('meter.replaced.lastOfOld', 'tariff.meter.replaced');
  if (current < firstOfNew) issues.add('meter.replaced.firstOfNew', 'tariff.meter.replaced');
  return replacedMeterWattHours({ previous, lastOfOld, firstOfNew, current, multiplier });
}

/** Hệ số nhân in thousandths. */
function readMultiplier({ multiplier }: MeterInput, issues: Issues): number {
  const scaled = thousandths(multiplier ?? 1) ?? 0;
  if (scaled <= 0 || scaled > MAX_MULTIPLIER * 1000) issues.add('meter.multiplier', 'tariff.meter.multiplier', { max: MAX_MULTIPLIER });
  return scaled;
}

/** Whole digits of the register; null where they are not given, or make no sense. */
function registerDigits(digits: number | null, issues: Issues): number | null {
  if (digits === null || (Number.isInteger(digits) && digits >= 1 && digits <= MAX_DIGITS)) return digits;
  issues.add('meter.digits', 'tariff.meter.digits', { max: MAX_DIGITS });
  return null;
}

/** A reading in thousandths; a register of n digits shows less than 10ⁿ. */
function reading(field: string, value: number, digits: number | null, issues: Issues): number {
  const scaled = thousandths(value);
  if (value < 0 || scaled === null) issues.add(field, 'tariff.meter.reading');
  else if (value >= 10 ** (digits ?? MAX_DIGITS)) issues.add(field, 'tariff.meter.tooManyDigits', { digits: digits ?? MAX_DIGITS });
  return scaled ?? 0;
}
