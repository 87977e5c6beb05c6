import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type BankAccountKey, bankAccountMessages } from '../shared/bank-account/bank-account.vi.ts';

const vi = {
  'verify.FRAUD_SIGNS': 'Có dấu hiệu lừa đảo.',
  'verify.FRAUD_SIGNS.meaning': 'Đừng làm theo. Lý do:',
  'verify.doubtful': 'Có dấu hiệu đáng ngờ.',
  'verify.doubtful.meaning': 'Chưa đủ để kết luận. Đừng làm theo khi chưa tự hỏi lại tổng đài.',
  'verify.UNKNOWN': 'Không có trong danh sách – không xác định được.',
  'verify.UNKNOWN.meaning': 'Điều đó không có nghĩa là an toàn.',
  'verify.message': 'Không xác định được tin này là của ai.',
  'verify.message.meaning': 'Ở đây chỉ so được một số kiểu lừa đảo. Không nhận ra không có nghĩa là an toàn.',
  'verify.message.names': 'Ai cũng có thể ghi số tổng đài thật hoặc trang thật vào một tin giả.',
  'verify.nothing': 'Không thấy số điện thoại, link, số tài khoản hay mã QR nào để so với danh sách.',
  'verify.LISTED.PHONE': 'Số này có trong danh sách của {owner}.',
  'verify.LISTED.LINK': 'Link này thuộc trang có trong danh sách của {owner}.',
  'verify.LISTED.EMAIL': 'Địa chỉ này thuộc tên miền có trong danh sách của {owner}.',
  'verify.LISTED.ACCOUNT': 'Số tài khoản này có trong danh sách của {owner}.',
  'verify.LISTED.QR': 'Mã QR này trả vào tài khoản có trong danh sách của {owner}.',
  'verify.careful.PHONE': 'Số hiện trên máy khi có người gọi hoặc nhắn có thể bị giả. Nếu họ gọi bạn: cúp máy, rồi tự gọi lại số này.',
  'verify.careful.LINK': 'Tự gõ địa chỉ này vào trình duyệt thì chắc hơn bấm link người khác gửi.',
  'verify.careful.EMAIL': 'Tên và địa chỉ người gửi thư có thể bị giả. Đừng mở tệp hay link trong thư khi chưa hỏi lại.',
  'verify.careful.ACCOUNT': 'Trước khi chuyển tiền, so tên người nhận và ngân hàng với dòng bên dưới.',
  'verify.careful.QR': 'Trước khi chuyển tiền, so tên người nhận và ngân hàng với dòng bên dưới.',
  'verify.remarks': 'Nên biết',
  'verify.things': 'Tìm thấy trong nội dung',
  'verify.kind.PHONE': 'Số điện thoại',
  'verify.kind.LINK': 'Link',
  'verify.kind.EMAIL': 'Địa chỉ thư',
  'verify.kind.ACCOUNT': 'Số tài khoản',
  'verify.kind.QR': 'Mã QR',
  'verify.kind.OTHER': 'Nội dung',
  'verify.status.LISTED': 'Có trong danh sách của {owner}',
  'verify.status.UNKNOWN': 'Không có trong danh sách – không xác định',
  'verify.status.doubtful': 'Giống một dòng trong danh sách của {owner}, nhưng chưa chắc',
  'verify.status.FRAUD_SIGNS': 'Có dấu hiệu lừa đảo',
  'verify.host': 'Mở ra: {host}',
  'verify.entry': 'Trong danh sách: {name}',
  'verify.bank': 'Ngân hàng: {bank}',
  'verify.holder': 'Người nhận: {holder}',
  'verify.source': 'Nguồn: {source}',
  'verify.verified': 'Kiểm tra ngày {date}',
  'verify.notVerified': 'Chưa ghi ngày kiểm tra',
  'verify.next': 'Nên làm gì',
  'verify.next.stop': 'Đừng bấm link, đừng chuyển tiền, đừng đọc mã OTP cho ai.',
  'verify.next.wait': 'Đừng chuyển tiền, đừng đưa thông tin khi chưa hỏi lại.',
  'verify.next.call': 'Tự gọi tổng đài bên dưới để hỏi, đừng gọi số trong tin.',
  'verify.next.ask': 'Vẫn chưa chắc? Tự gọi tổng đài bên dưới để hỏi.',
  'verify.next.lost': 'Lỡ chuyển tiền hoặc đưa mã OTP: gọi ngân hàng ngay để khóa tài khoản.',
  'verify.share': 'Điện lực không gửi link cài ứng dụng, không yêu cầu đổi mã khách hàng. Kiểm tra số, link, tài khoản lạ ở đây:',
} as const;

/** Sentences of the widget's own, which are in `verify.answer.en.ts`. */
export type OwnAnswerKey = keyof typeof vi;
export type AnswerKey = OwnAnswerKey | BankAccountKey;

const own: MessagePack<OwnAnswerKey> = { vi, en: async () => (await import('./verify.answer.en.ts')).en };

export const answerMessages: MessagePack<AnswerKey> = joined(bankAccountMessages, own);
