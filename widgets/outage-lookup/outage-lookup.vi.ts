import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey } from './outage-lookup.answer.vi.ts';
import type { AreaKey } from './outage-lookup.area-form.vi.ts';
import type { DateKey } from './outage-lookup.date-range.vi.ts';

const vi = {
  'outageLookup.title': 'Lịch ngừng giảm cung cấp điện',
  'outageLookup.tabs': 'Cách tra cứu',
  'outageLookup.byCode': 'Theo mã khách hàng',
  'outageLookup.byArea': 'Theo khu vực',
  'outageLookup.code': 'Mã khách hàng',
  'outageLookup.codeHint': '13 ký tự, in trên hóa đơn tiền điện, ví dụ PB…',
  'outageLookup.severalHint': 'Nhiều mã (tối đa {max}): cách nhau bằng dấu phẩy hoặc dán cả danh sách.',
  'outageLookup.codeMissing': 'Nhập mã khách hàng.',
  'outageLookup.codeTooMany': 'Bạn đã nhập {count} mã. Mỗi lần tra được tối đa {max} mã.',
  'outageLookup.codeUnusual': 'Mã khách hàng chưa đúng. Mã gồm 13 ký tự, bắt đầu bằng P.',
  'outageLookup.codeLength': 'Mã khách hàng chưa đúng: có {count} ký tự. Mã gồm 13 ký tự, bắt đầu bằng P.',
  'outageLookup.codeLetterO': 'Mã khách hàng chưa đúng: có chữ O ở chỗ của số 0.',
  'outageLookup.codePhone': 'Đây có vẻ là số điện thoại. Mã khách hàng gồm 13 ký tự, bắt đầu bằng P, in trên hóa đơn.',
  'outageLookup.codeAnyway': 'Nếu mã trên hóa đơn đúng như vậy, bạn vẫn có thể tra cứu.',
  'outageLookup.lookUpAnyway': 'Vẫn tra cứu',
  'outageLookup.chooseDays': 'Chọn khoảng ngày',
  'outageLookup.remember': 'Nhớ mã này trên máy này',
  'outageLookup.askedCode': 'Mã',
  'outageLookup.askedArea': 'Khu vực',
  'outageLookup.askedCodes': '{count} mã khách hàng',
  'outageLookup.changeArea': 'Tra khu vực khác',
  'outageLookup.change': 'Tra mã khác',
} as const;

export type FormKey = keyof typeof vi;
export type OutageLookupKey = FormKey | AreaKey | DateKey | AnswerKey;

export const formMessages: MessagePack<FormKey> = {
  vi,
  en: async () => (await import('./outage-lookup.en.ts')).en,
  dialects: {
    bac: { 'outageLookup.title': 'Lịch cắt điện' },
    trung: { 'outageLookup.title': 'Lịch tạm ngừng cung cấp điện' },
    nam: { 'outageLookup.title': 'Lịch cúp điện' },
  },
};
