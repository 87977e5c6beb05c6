import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey } from './tariff-calc.answer.vi.ts';
import type { ComparisonKey } from './tariff-calc.comparison.vi.ts';
import type { MoreKey } from './tariff-calc.more.vi.ts';

/** What stands on the first sight of the form. */
const vi = {
  'tariffCalc.heading': 'Tính tiền điện',
  'tariffCalc.directions': 'Muốn tính gì?',
  'tariffCalc.direction.kwhToMoney': 'Ra tiền',
  'tariffCalc.direction.moneyToKwh': 'Ra số kWh',
  'tariffCalc.period': 'Kỳ dùng điện',
  'tariffCalc.period.month': 'Trọn tháng',
  'tariffCalc.period.dates': 'Chọn ngày',
  'tariffCalc.month': 'Tháng',
  'tariffCalc.year': 'Năm',
  'tariffCalc.usage': 'Lượng điện đã dùng',
  'tariffCalc.usage.kwh': 'Số kWh',
  'tariffCalc.usage.meter': 'Chỉ số công tơ',
  'tariffCalc.usage.time': 'Theo giờ',
  'tariffCalc.kwh': 'Điện năng tiêu thụ (kWh)',
  'tariffCalc.kwh.hint': 'Ví dụ 350, có trên hóa đơn.',
  'tariffCalc.households': 'Số hộ dùng chung công tơ',
  'tariffCalc.households.hint': 'Để 1 nếu chỉ nhà bạn dùng.',
  'tariffCalc.more': 'Thêm lựa chọn',
  'tariffCalc.more.hint': 'Mục đích khác, nhà trọ, hệ số nhân, so sánh',
  'tariffCalc.submit.kwhToMoney': 'Tính tiền',
  'tariffCalc.submit.moneyToKwh': 'Tính số kWh',
  'tariffCalc.calculating': 'Đang tính…',
  'tariffCalc.result': 'Kết quả',
  'tariffCalc.placeholder.kwhToMoney': 'Số tiền, từng bậc và thuế hiện ở đây.',
} as const;

export type FormKey = keyof typeof vi;
export type TariffCalcKey = FormKey | AnswerKey | ComparisonKey | MoreKey;

const north = {
  'tariffCalc.direction.moneyToKwh': 'Ra số điện',
  'tariffCalc.usage.kwh': 'Số điện',
  'tariffCalc.kwh': 'Số điện tiêu thụ (kWh)',
  'tariffCalc.submit.moneyToKwh': 'Tính số điện',
} as const;

/** A customer says "số điện" in the North and the Centre, "ký điện" and "đồng hồ điện" in the South. */
export const formMessages: MessagePack<FormKey> = {
  vi,
  en: async () => (await import('./tariff-calc.en.ts')).en,
  dialects: {
    bac: north,
    trung: north,
    nam: {
      'tariffCalc.direction.moneyToKwh': 'Ra số ký điện',
      'tariffCalc.usage.kwh': 'Số ký điện',
      'tariffCalc.usage.meter': 'Chỉ số đồng hồ',
      'tariffCalc.kwh': 'Số ký điện tiêu thụ (kWh)',
      'tariffCalc.households': 'Số hộ dùng chung đồng hồ',
      'tariffCalc.submit.moneyToKwh': 'Tính số ký điện',
    },
  },
};
