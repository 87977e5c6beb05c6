import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { type RequestKey, requestMessages } from '../request/request.vi.ts';

const vi = {
  'serviceForm.papers.optional': 'Có thể để trống và nộp sau: điện lực sẽ nói cần giấy nào.',
  'serviceForm.check.hint': 'Đọc lại từng dòng. Bấm “Sửa” để trở về đúng ô đó; những gì đã điền vẫn còn.',
  'serviceForm.change': 'Sửa',
  'serviceForm.changeNamed': 'Sửa: {field}',
  'serviceForm.empty': '(để trống)',
  'serviceForm.privacy': 'Chỉ dùng để giải quyết hồ sơ này. Số căn cước và số tài khoản được mã hóa khi lưu.',
  'serviceForm.register': 'ĐĂNG KÝ',
  'serviceForm.duplicate.track': 'Xem hồ sơ {code}',
  'serviceForm.duplicate.other': 'Hồ sơ trước nhận lúc {time}. Không chắc thì gọi điện lực trước khi gửi thêm.',
  'serviceForm.duplicate.send': 'Vẫn gửi thêm một hồ sơ',
  'serviceForm.sent': 'Điện lực đã nhận hồ sơ của bạn',
  'serviceForm.keep': 'Hãy giữ mã này. Khi bạn xem hồ sơ, mã OTP được gửi tới số điện thoại hoặc email bạn đã ghi.',
  'serviceForm.unit': 'Đơn vị phụ trách: {unit}, {company}.',
  'serviceForm.unit.unknown': 'Điện lực sẽ báo đơn vị nào phụ trách.',
  'serviceForm.next': 'Việc tiếp theo',
  'serviceForm.next.call': 'Điện lực xem hồ sơ và gọi lại cho bạn.',
  'serviceForm.next.survey': 'Khảo sát tại nơi dùng điện. Bạn biết phương án và chi phí trước khi ký.',
  'serviceForm.next.sign.HOUSEHOLD': 'Đọc, góp ý và ký hợp đồng ở mục theo dõi hồ sơ, bằng mã OTP.',
  'serviceForm.next.sign.COMPANY': 'Đọc, góp ý và ký hợp đồng ở mục theo dõi hồ sơ, bằng USB token của doanh nghiệp.',
  'serviceForm.next.build': 'Thi công, nghiệm thu, đóng điện.',
  'serviceForm.next.papers': 'Thiếu giấy tờ thì điện lực báo cho bạn để bổ sung.',
  'serviceForm.next.done': 'Điện lực làm xong thì báo cho bạn.',
  'serviceForm.target': 'Thời hạn theo công bố',
  'serviceForm.scan': 'Quét mã để theo dõi hồ sơ trên điện thoại.',
  'serviceForm.track': 'Theo dõi hồ sơ',
} as const;

export type OwnKey = keyof typeof vi;
export type SendingKey = OwnKey | RequestKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./service-form.sending.en.ts')).en };

/** Sentences of papers, of the answers to check, and of the receipt. */
export const sendingMessages: MessagePack<SendingKey> = joined(requestMessages, own);
