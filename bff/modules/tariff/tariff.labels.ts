/** What the lines of a bill and the hours of a tariff are called, in both languages. */
import type { Locale } from '../../platform/texts.ts';
import { numberText } from '../../platform/format.ts';
import type { Localized } from '../../reference/dated.ts';
import type { Purpose } from '../../reference/tariffs.ts';
import type { Days, TimeOfUse } from '../../reference/time-of-use.ts';
import type { BillLine } from './bill.ts';
import { kwhOf } from './exact.ts';
import { PURPOSE_RULES } from './purposes.ts';

const TIME_OF_USE: Readonly<Record<TimeOfUse, Localized>> = {
  NORMAL: { vi: 'Giờ bình thường', en: 'Normal hours' },
  PEAK: { vi: 'Giờ cao điểm', en: 'Peak hours' },
  OFF_PEAK: { vi: 'Giờ thấp điểm', en: 'Off-peak hours' },
};

const DAYS: Readonly<Record<Days, Localized>> = {
  MON_SAT: { vi: 'Thứ Hai đến thứ Bảy', en: 'Monday to Saturday' },
  SUN: { vi: 'Chủ nhật', en: 'Sunday' },
  MON_SUN: { vi: 'Tất cả các ngày', en: 'Every day' },
};

export function daysLabel(days: Days, locale: Locale): string {
  return DAYS[days][locale];
}

export function lineLabel(purpose: Purpose, line: BillLine, locale: Locale): string {
  if (line.tier !== null) return tierLabel(line.tier, line, locale);
  return (PURPOSE_RULES[purpose].label ?? TIME_OF_USE[line.register])[locale];
}

/** “Bậc 2 (51–100 kWh)”: the range on this meter, after households and days; without quotas the tier is only a price. */
function tierLabel(tier: number, { above, upTo }: BillLine, locale: Locale): string {
  const name = locale === 'vi' ? `Bậc ${tier}` : `Tier ${tier}`;
  const everything = above === 0 && !Number.isFinite(upTo);
  if (everything) return locale === 'vi' ? `Toàn bộ theo giá bậc ${tier}` : `Everything at the price of tier ${tier}`;
  const whole = above % 1000 === 0;
  const from = numberText(kwhOf(above) + (whole && above > 0 ? 1 : 0), locale);
  if (!Number.isFinite(upTo)) return locale === 'vi' ? `${name} (từ ${from} kWh)` : `${name} (from ${from} kWh)`;
  return `${name} (${from}–${numberText(kwhOf(upTo), locale)} kWh)`;
}
