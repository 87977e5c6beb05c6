import { type FormKey, formMessages } from '../../core/form-messages.ts';
import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'otp.channel': 'Nhận mã qua',
  'otp.channel.SMS': 'Điện thoại',
  'otp.channel.SMS.hint': 'Tin nhắn tới số đã đăng ký.',
  'otp.channel.EMAIL': 'Email',
  'otp.channel.EMAIL.hint': 'Thư tới địa chỉ đã đăng ký.',
  'otp.send': 'Lấy mã xác nhận',
  'otp.ask': 'Mã gồm 6 chữ số, dùng được trong 6 phút. Mỗi số điện thoại hoặc email nhận tối đa 5 mã mỗi giờ, 10 mã mỗi ngày.',
  'otp.sent.SMS': 'Nếu thông tin bạn nhập là đúng, mã đã được gửi qua tin nhắn. Số tham chiếu của mã: {reference}.',
  'otp.sent.EMAIL': 'Nếu thông tin bạn nhập là đúng, mã đã được gửi qua email. Số tham chiếu của mã: {reference}.',
  'otp.sent.check': 'Chỉ nhập mã từ tin có đúng số tham chiếu này. Không đưa mã cho bất kỳ ai.',
  'otp.code': 'Mã OTP',
  'otp.code.hint': '6 chữ số.',
  'otp.code.shape': '{field}: gồm đúng 6 chữ số.',
  'otp.verify': 'Xác thực',
  'otp.verifying': 'Đang xác thực…',
  'otp.left': 'Mã còn hiệu lực: {time}',
  'otp.leftMinutes': 'Mã còn hiệu lực {minutes} phút.',
  'otp.lastMinute': 'Mã sắp hết hạn: còn không quá 1 phút.',
  'otp.expired': 'Mã đã hết hạn sau 6 phút. Lấy mã mới',
  'otp.tries': 'Còn {left} trên {all} lần thử.',
  'otp.exhausted': 'Đã nhập sai {all} lần. Mã này không còn dùng được. Lấy mã mới',
  'otp.useless': 'Mã này không còn dùng được. Lấy mã mới',
  'otp.notArrived': 'Chưa nhận được mã?',
  'otp.resendIn': 'Có thể lấy mã mới sau {time}.',
  'otp.resend': 'Lấy mã mới',
  'otp.another': 'Nhận qua kênh khác',
  'otp.verified': 'Đã xác thực.',
  'otp.notChecked': 'CHƯA xác thực được. Mã bạn nhập vẫn còn ở đây; hãy bấm “{verify}” lần nữa.',
} as const;

export type OtpKey = keyof typeof vi;

export const deskMessages: MessagePack<OtpKey | FormKey> = joined(formMessages, {
  vi,
  en: async () => (await import('./otp.desk.en.ts')).en,
});
