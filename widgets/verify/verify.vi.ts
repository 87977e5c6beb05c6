import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey } from './verify.answer.vi.ts';

const vi = {
  'verify.title': 'Có phải điện lực thật không?',
  'verify.text': 'Dán nội dung cần kiểm tra',
  'verify.textHint':
    'Số điện thoại, đường link, số tài khoản, nội dung mã QR, hoặc cả tin nhắn. Đừng mở link. Nội dung không được lưu lại.',
  'verify.missing': 'Hãy dán nội dung cần kiểm tra.',
  'verify.tooLong': 'Nội dung dài quá 2.000 ký tự. Hãy dán phần quan trọng nhất.',
  'verify.check': 'Kiểm tra',
  'verify.clear': 'Xóa nội dung',
  'verify.checking': 'Đang kiểm tra…',
  'verify.changed': 'Nội dung đã thay đổi. Bấm “Kiểm tra” để xem lại.',
  'verify.answer': 'Kết quả kiểm tra',
  'verify.rules': 'Luôn nhớ',
  'verify.rule.apps': 'Điện lực không gửi link cài ứng dụng.',
  'verify.rule.codes': 'Điện lực không yêu cầu đổi mã khách hàng.',
  'verify.rule.payee': 'Người nhận tiền điện phải là công ty điện lực, không phải một cá nhân.',
  'verify.rule.unknown': 'Không có trong danh sách không có nghĩa là an toàn.',
  'verify.rulesSource': 'Quy tắc của bộ tiện ích này, chưa đối chiếu với thông báo của EVN.',
} as const;

export type ShellKey = keyof typeof vi;
export type VerifyKey = ShellKey | AnswerKey;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./verify.en.ts')).en };
