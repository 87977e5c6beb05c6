import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { deskMessages as otpMessages, type OtpKey } from '../otp/otp.desk.vi.ts';
import { deskMessages, type PaperDeskKey } from './paper.desk.vi.ts';

const vi = {
  'paper.sign.title': 'Ký hồ sơ này',
  'paper.sign.consent': 'Tôi đã đọc hồ sơ và đồng ý như trên',
  'paper.sign.next': 'Tiếp tục ký',
  'paper.sign.otp': 'Bước cuối: mã OTP. Nhập đúng mã là hồ sơ được ký ngay, không sửa lại được.',
  'paper.sign.confirm': 'Ký hồ sơ',
  'paper.sign.agreed': 'Đã đồng ý với nội dung trên.',
} as const;

export type OwnSignKey = keyof typeof vi;
export type PaperSignKey = OwnSignKey | OtpKey | PaperDeskKey;

export const signMessages: MessagePack<PaperSignKey> = joined(joined(deskMessages, otpMessages), {
  vi,
  en: async () => (await import('./paper.sign.en.ts')).en,
});
