import type { MessagePack } from '../core/localize.ts';
import { type FormKey, formVi } from './tariff-calc.vi.ts';

const north = {
  'tariffCalc.direction.moneyToKwh': 'Từ tiền ra số điện',
  'tariffCalc.usage.kwh': 'Số điện',
  'tariffCalc.kwh': 'Số điện tiêu thụ (kWh)',
  'tariffCalc.submit.moneyToKwh': 'Tính số điện',
} as const;

/** A customer says "số điện" in the North and the Centre, "ký điện" and "đồng hồ điện" in the South. */
export const formMessages: MessagePack<FormKey> = {
  vi: formVi,
  en: async () => (await import('./tariff-calc.en.ts')).tariffCalcEn,
  dialects: {
    bac: north,
    trung: north,
    nam: {
      'tariffCalc.direction.moneyToKwh': 'Từ tiền ra ký điện',
      'tariffCalc.usage.kwh': 'Số ký điện',
      'tariffCalc.usage.meter': 'Chỉ số đồng hồ',
      'tariffCalc.kwh': 'Số ký điện tiêu thụ (kWh)',
      'tariffCalc.submit.moneyToKwh': 'Tính số ký điện',
      'tariffCalc.restart': 'Đồng hồ quay vòng hay thay đồng hồ?',
      'tariffCalc.restart.rolled': 'Quay vòng: đồng hồ chạy hết số rồi bắt đầu lại từ 0',
      'tariffCalc.restart.replaced': 'Thay đồng hồ: đã gắn đồng hồ khác trong kỳ',
      'tariffCalc.digits': 'Mặt số đồng hồ có mấy chữ số?',
      'tariffCalc.households': 'Số hộ dùng chung đồng hồ',
      'tariffCalc.households.hint': 'Để 1 nếu chỉ nhà bạn dùng đồng hồ này.',
    },
  },
};
