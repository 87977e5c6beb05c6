import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type BankAccountKey, bankAccountMessages } from '../shared/bank-account/bank-account.vi.ts';

const vi = {
  'placeFinder.found.PAY_POINT': '{unit}: {count} điểm thu tiền điện',
  'placeFinder.found.TRANSACTION_OFFICE': '{unit}: {count} phòng giao dịch',
  'placeFinder.found.BANK_ACCOUNT': '{unit}: {count} tài khoản',
  'placeFinder.named.PAY_POINT': '{count} điểm thu hợp với “{text}”',
  'placeFinder.named.TRANSACTION_OFFICE': '{count} phòng giao dịch hợp với “{text}”',
  'placeFinder.named.BANK_ACCOUNT': '{count} tài khoản hợp với “{text}”',
  'placeFinder.none.PAY_POINT': '{unit} không có điểm thu tiền điện',
  'placeFinder.none.TRANSACTION_OFFICE': '{unit} không có phòng giao dịch',
  'placeFinder.none.BANK_ACCOUNT': '{unit} không có tài khoản riêng',
  'placeFinder.unknown.PAY_POINT': 'Chưa biết điểm thu của {unit}',
  'placeFinder.unknown.TRANSACTION_OFFICE': 'Chưa biết phòng giao dịch của {unit}',
  'placeFinder.unknown.BANK_ACCOUNT': 'Chưa biết tài khoản của {unit}',
  'placeFinder.notNamed.PAY_POINT': 'Chưa tìm thấy điểm thu nào hợp với “{text}”',
  'placeFinder.notNamed.TRANSACTION_OFFICE': 'Chưa tìm thấy phòng giao dịch nào hợp với “{text}”',
  'placeFinder.notNamed.BANK_ACCOUNT': 'Chưa tìm thấy tài khoản nào hợp với “{text}”',
  'placeFinder.notOffered': 'Điện lực này không thuộc trang này',
  'placeFinder.noneSource': 'Theo danh sách của “{source}” lúc {time}.',
  'placeFinder.unknownMeaning': 'Ở đây chưa có danh sách đầy đủ. Điều này không có nghĩa là không có. Hãy gọi tổng đài để hỏi.',
  'placeFinder.notNamedMeaning':
    'Danh sách ở đây có thể còn thiếu, nên điều này không có nghĩa là không có. Thử tên khác, chọn Điện lực trong danh sách, hoặc gọi tổng đài.',
  'placeFinder.elsewhere.PAY_POINT': 'Điểm thu của Điện lực khác cùng công ty',
  'placeFinder.elsewhere.TRANSACTION_OFFICE': 'Phòng giao dịch của Điện lực khác cùng công ty',
  'placeFinder.elsewhere.BANK_ACCOUNT': 'Tài khoản của Điện lực khác cùng công ty',
  'placeFinder.distanceUnknown': 'Ở đây chưa tính được nơi nào gần bạn hơn.',
  'placeFinder.askBeforePaying': 'Hỏi tổng đài trước khi chuyển tiền vào tài khoản của Điện lực khác.',
  'placeFinder.more': 'Chỉ hiện {count} nơi đầu tiên. Gõ tên cụ thể hơn để thu hẹp.',
  'placeFinder.unit': 'Thuộc',
  'placeFinder.address': 'Địa chỉ',
  'placeFinder.area': 'Nay thuộc',
  'placeFinder.phone': 'Điện thoại',
  'placeFinder.hours': 'Giờ mở cửa',
  'placeFinder.hoursUnknown': 'Chưa rõ',
  'placeFinder.validTo': 'Còn dùng đến hết ngày {date}',
  'placeFinder.verified': 'Kiểm tra ngày {date}',
  'placeFinder.unverified': 'Chưa có ngày kiểm tra',
  'placeFinder.source': 'Nguồn: {source}',
  'placeFinder.map': 'Xem trên Google Maps',
  'placeFinder.mapNote': 'Bản đồ mở trong thẻ mới. Khi bấm, bạn gửi địa chỉ này cho Google; trang này không tải gì từ Google.',
} as const;

export type OwnAnswerKey = keyof typeof vi;
export type AnswerKey = OwnAnswerKey | BankAccountKey;

const own: MessagePack<OwnAnswerKey> = { vi, en: async () => (await import('./place-finder.en.ts')).en };

export const answerMessages: MessagePack<AnswerKey> = joined(bankAccountMessages, own);
