import type { MessagePack } from '../core/localize.ts';
import { tariffCalcVi, type TariffCalcKey } from './tariff-calc.vi.ts';

const north = {
  'tariffCalc.direction.energy': 'Từ số tiền ra số điện',
  'tariffCalc.usage.kwh': 'Số điện',
  'tariffCalc.kwh': 'Số điện tiêu thụ (kWh)',
  'tariffCalc.submit.energy': 'Tính số điện',
} as const;

/** A customer says "số điện" in the North and the Centre, "ký điện" and "đồng hồ điện" in the South. */
export const tariffCalcMessages: MessagePack<TariffCalcKey> = {
  vi: tariffCalcVi,
  en: async () => (await import('./tariff-calc.en.ts')).tariffCalcEn,
  dialects: {
    bac: north,
    trung: north,
    nam: {
      'tariffCalc.direction.energy': 'Từ số tiền ra ký điện',
      'tariffCalc.usage.kwh': 'Số ký điện',
      'tariffCalc.usage.meter': 'Chỉ số đồng hồ',
      'tariffCalc.kwh': 'Số ký điện tiêu thụ (kWh)',
      'tariffCalc.submit.energy': 'Tính số ký điện',
      'tariffCalc.restart': 'Chỉ số mới nhỏ hơn chỉ số cũ: đồng hồ quay vòng hay thay đồng hồ?',
      'tariffCalc.restart.rolled': 'Đồng hồ quay vòng, tức là chạy hết số rồi bắt đầu lại từ 0',
      'tariffCalc.restart.replaced': 'Đã thay đồng hồ điện trong kỳ',
      'tariffCalc.digits': 'Mặt số đồng hồ có mấy chữ số?',
      'tariffCalc.households': 'Số hộ dùng chung đồng hồ',
      'tariffCalc.households.hint': 'Để 1 nếu chỉ nhà bạn dùng đồng hồ này.',
    },
  },
};
