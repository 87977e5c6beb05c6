import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'customerCode.label': 'Mã khách hàng',
  'customerCode.hint': '13 ký tự, in trên hóa đơn tiền điện, ví dụ PB…',
  'customerCode.severalHint': 'Nhiều mã (tối đa {max}): cách nhau bằng dấu phẩy hoặc dán cả danh sách.',
  'customerCode.missing': 'Nhập mã khách hàng.',
  'customerCode.tooMany': 'Bạn đã nhập {count} mã. Mỗi lần tra được tối đa {max} mã.',
  'customerCode.shape': 'Mã khách hàng chưa đúng. Mã gồm 13 ký tự, bắt đầu bằng P.',
  'customerCode.length': 'Mã khách hàng chưa đúng: có {count} ký tự. Mã gồm 13 ký tự, bắt đầu bằng P.',
  'customerCode.letterO': 'Mã khách hàng chưa đúng: có chữ O ở chỗ của số 0.',
  'customerCode.phone': 'Đây có vẻ là số điện thoại. Mã khách hàng gồm 13 ký tự, bắt đầu bằng P, in trên hóa đơn.',
  'customerCode.anyway': 'Nếu mã trên hóa đơn đúng như vậy, bạn vẫn có thể tra cứu.',
  'customerCode.askAnyway': 'Vẫn tra cứu',
  'customerCode.remember': 'Nhớ mã này trên máy này',
  'customerCode.forget': 'Quên mã đã nhớ',
  'customerCode.forgotten': 'Đã xóa mã khỏi máy này.',
} as const;

export type CustomerCodeKey = keyof typeof vi;

export const customerCodeMessages: MessagePack<CustomerCodeKey> = { vi, en: async () => (await import('./customer-code.en.ts')).en };
