import type { MessagePack } from '../core/localize.ts';
import { type FormKey, formVi } from './tariff-calc.vi.ts';

const north = {
  'tariffCalc.direction.moneyToKwh': 'Số tiền này dùng được bao nhiêu số điện?',
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
      'tariffCalc.direction.moneyToKwh': 'Số tiền này dùng được bao nhiêu ký điện?',
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
      'tariffCalc.lastOfOld': 'Chỉ số cuối của đồng hồ cũ',
      'tariffCalc.lastOfOld.hint': 'Chỉ số khi tháo đồng hồ cũ, ghi trong biên bản treo tháo.',
      'tariffCalc.firstOfNew': 'Chỉ số đầu của đồng hồ mới',
      'tariffCalc.firstOfNew.hint': 'Chỉ số khi gắn đồng hồ mới, thường là 0.',
      'tariffCalc.purpose.RESIDENTIAL_PREPAID': 'Sinh hoạt, đồng hồ thẻ trả trước',
      'tariffCalc.check.replaced': '{field}: chỉ số cuối của một đồng hồ không thể nhỏ hơn chỉ số đầu của nó.',
      'tariffCalc.placeholder': 'Nhập kỳ và số ký điện đã dùng. Số tiền, từng bậc, thuế và căn cứ sẽ hiện ở đây.',
    },
  },
};
