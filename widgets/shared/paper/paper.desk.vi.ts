import { type FormKey, formMessages } from '../../core/form-messages.ts';
import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { listMessages, type PaperListKey } from './paper.list.vi.ts';

const vi = {
  'paper.back': 'Trở về danh sách hồ sơ',
  'paper.opening': 'Đang mở hồ sơ…',
  'paper.shown': '{title}: {state}',
  'paper.viewer': 'Các trang của hồ sơ: {title}',
  'paper.page': 'Trang {page} trên {pages}',
  'paper.pages.failed': 'Trình duyệt này không mở được trang giấy. Bạn có thể đọc dạng chữ bên dưới, hoặc tải hồ sơ về.',
  'paper.text': 'Đọc dạng chữ',
  'paper.text.hint': 'Chữ trong hồ sơ, để đọc bằng trình đọc màn hình hoặc phóng to. Bản có giá trị là các trang giấy.',
  'paper.text.none': 'Trang này không có chữ đọc được: có thể là ảnh chụp.',
  'paper.download': 'Tải về',
  'paper.shareFile': 'Chia sẻ tệp',
  'paper.link': 'Sao chép liên kết',
  'paper.link.hint':
    'Không tải được trong ứng dụng (Zalo, Facebook …)? Sao chép liên kết rồi mở bằng trình duyệt của máy. Người mở cần mã hồ sơ và mã OTP.',
  'paper.replaced': 'Hồ sơ vừa được thay bằng bản {revision}. Dưới đây là bản mới: hãy xem lại trước khi tiếp tục.',
  'paper.blocked': 'Chưa ký được: điện lực đang trả lời đề nghị hiệu chỉnh của bạn. Khi có trả lời, điện lực sẽ nhắn cho bạn.',
  'paper.comments': 'Góp ý, hiệu chỉnh',
  'paper.comment.said': 'Bạn, lúc {time} (bản {revision})',
  'paper.comment.answered': 'Điện lực trả lời, lúc {time}',
  'paper.comment.open': 'Chưa có trả lời.',
  'paper.comment.title': 'Góp ý, đề nghị hiệu chỉnh',
  'paper.comment.text': 'Nội dung cần hiệu chỉnh',
  'paper.comment.hint': 'Ghi rõ trang, điều, mục và nội dung đúng. Chỉ nhận chữ, không nhận tệp.',
  'paper.comment.noFiles':
    '{field}: chỉ nhận chữ, không nhận ảnh hay tệp, để điện lực đọc được ngay và lưu đúng hồ sơ. Hãy ghi lại bằng lời.',
  'paper.comment.send': 'Gửi góp ý',
  'paper.comment.sent': 'Đã ghi nhận góp ý của bạn lúc {time}.',
  'paper.comment.sentThen': 'Điện lực sẽ trả lời ngay tại đây và nhắn cho bạn. Trong lúc chờ, hồ sơ này chưa ký được.',
  'paper.comment.more': 'Góp ý thêm',
  'paper.comment.other': 'Cách khác: gọi tổng đài của điện lực hoặc đến phòng giao dịch.',
  'paper.cancel': 'Thôi, chỉ xem',
  'paper.signedElsewhere': 'Hồ sơ này đã được ký rồi: trên máy khác, hoặc ở lần gửi trước.',
  'paper.signed': 'Hồ sơ đã được ký',
  'paper.signed.only': 'Hồ sơ chỉ còn để xem và tải về.',
  'paper.method.OTP': 'Xác nhận bằng mã OTP, điện lực niêm phong',
  'paper.method.TOKEN': 'Chữ ký số (USB token)',
  'paper.hash.signed': 'Mã kiểm tra (SHA-256) của bản đã ký',
  'paper.hash.read': 'Mã kiểm tra của bản bạn đã đọc',
  'paper.hash.hint': 'Giữ lại bản đã ký. Tệp nào có đúng mã kiểm tra này là đúng từng chữ.',
} as const;

export type OwnDeskKey = keyof typeof vi;
export type PaperDeskKey = OwnDeskKey | PaperListKey | FormKey;

export const deskMessages: MessagePack<PaperDeskKey> = joined(joined(formMessages, listMessages), {
  vi,
  en: async () => (await import('./paper.desk.en.ts')).en,
});
