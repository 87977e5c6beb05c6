import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { deskMessages as otpMessages, type OtpKey } from '../shared/otp/otp.desk.vi.ts';
import { deskMessages, type PaperDeskKey } from '../shared/paper/paper.desk.vi.ts';

const vi = {
  'documentSigner.none': 'Chưa chọn hồ sơ. Hãy mở đường dẫn trong tin nhắn của điện lực, hoặc chọn hồ sơ ở mục theo dõi hồ sơ.',
  'documentSigner.prove': 'Xác nhận hồ sơ là của bạn',
  'documentSigner.proveWhy':
    'Trên trình duyệt này chưa xác nhận hồ sơ là của bạn, hoặc lần xác nhận trước đã quá 15 phút. Nhập mã hồ sơ rồi nhập mã OTP gửi tới điện thoại hoặc email đã đăng ký.',
  'documentSigner.requestCode': 'Mã hồ sơ',
  'documentSigner.requestCode.hint': 'Bắt đầu bằng GK, có trong tin nhắn khi bạn đăng ký. Ví dụ: GK-PB0604-26-000123-K.',
  'documentSigner.requestCode.missing': '{field}: chưa nhập.',
  'documentSigner.requestCode.prefix': '{field}: bắt đầu bằng GK.',
  'documentSigner.proving': 'Hồ sơ {code}. Mã OTP được gửi tới điện thoại hoặc email đã đăng ký trong hồ sơ.',
  'documentSigner.other': 'Nhập mã hồ sơ khác',
  'documentSigner.notThere':
    'Không có giấy tờ này trong hồ sơ {code}. Hãy kiểm tra mã hồ sơ và đường dẫn; điện lực có thể đã rút lại giấy tờ này.',
} as const;

export type OwnKey = keyof typeof vi;
export type SignerKey = OwnKey | OtpKey | PaperDeskKey;

export const signerMessages: MessagePack<SignerKey> = joined(joined(deskMessages, otpMessages), {
  vi,
  en: async () => (await import('./document-signer.desk.en.ts')).en,
});
