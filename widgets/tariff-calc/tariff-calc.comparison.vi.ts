import type { MessagePack } from '../core/localize.ts';

const vi = {
  'tariffCalc.comparison': 'So sánh hai biểu giá',
  'tariffCalc.comparison.difference': 'Chênh lệch',
  'tariffCalc.comparison.averageRow': 'Bình quân mỗi kWh',
  'tariffCalc.comparison.cheaper': 'Với {kwh}, tính theo {tariff} thì rẻ hơn {difference}.',
  'tariffCalc.comparison.dearer': 'Với {kwh}, tính theo {tariff} thì đắt hơn {difference}.',
  'tariffCalc.comparison.equal': 'Với {kwh}, hai biểu giá cho cùng một số tiền.',
  'tariffCalc.tariff.IN_FORCE': 'Giá hiện nay',
  'tariffCalc.tariff.EXPIRED': 'Giá cũ, đã hết hiệu lực',
  'tariffCalc.tariff.CONDITIONAL': 'Biểu giá {tiers} bậc, chưa áp dụng',
  'tariffCalc.tariff.several': 'Các mức giá trong kỳ',
  'tariffCalc.tariffInside.IN_FORCE': 'giá hiện nay',
  'tariffCalc.tariffInside.EXPIRED': 'giá cũ',
  'tariffCalc.tariffInside.CONDITIONAL': 'biểu giá {tiers} bậc',
  'tariffCalc.tariffInside.several': 'các mức giá trong kỳ',
  'tariffCalc.comparison.usage': 'Lượng điện',
  'tariffCalc.comparison.against': 'So với {base}',
  'tariffCalc.band.range': '{from}–{to} kWh',
  'tariffCalc.band.open': 'Từ {from} kWh',
  'tariffCalc.band.EQUAL': 'Bằng nhau',
  'tariffCalc.band.CHEAPER': 'Rẻ hơn',
  'tariffCalc.band.DEARER': 'Đắt hơn',
} as const;

export type ComparisonKey = keyof typeof vi;

export const comparisonMessages: MessagePack<ComparisonKey> = { vi, en: async () => (await import('./tariff-calc.comparison.en.ts')).en };
