import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { type TokenSignerKey, tokenSignerMessages } from '../token-signer/token-signer.vi.ts';

const vi = {
  'paper.token.before': 'Cắm USB token của doanh nghiệp vào máy và mở chương trình ký số, rồi bấm nút bên dưới.',
  'paper.token.find': 'Tìm chứng thư số',
  'paper.token.finding': 'Đang tìm chứng thư số…',
  'paper.token.findAgain': 'Tìm lại',
  'paper.token.certificate': 'Chọn chứng thư số để ký',
  'paper.token.certificate.hint': 'Chứng thư số phải mang mã số thuế của doanh nghiệp đứng tên hồ sơ.',
  'paper.token.notChosen': 'Hãy chọn một chứng thư số.',
  'paper.token.noneUsable': 'Không có chứng thư số nào dùng được để ký. Lý do ghi ở từng chứng thư.',
  'paper.token.sign': 'Ký bằng chứng thư đã chọn',
  'paper.token.preparing': 'Đang chuẩn bị hồ sơ để ký…',
  'paper.token.onToken': 'Hãy nhập mã PIN trong cửa sổ của chương trình ký số. Không nhập mã PIN trên trang này.',
  'paper.token.finishing': 'Đang kiểm tra chữ ký và niêm phong hồ sơ…',
  'paper.token.stop': 'Dừng lại',
  'paper.token.unsure': 'Đã ký trên token nhưng chưa nhận được xác nhận. Bấm “{again}”: hồ sơ cũng chỉ được ký một lần.',
  'paper.token.sendAgain': 'Gửi lại chữ ký',
  'paper.token.otherWays': 'Không ký được trên máy này?',
  'paper.token.colleague':
    'Gửi liên kết cho người giữ USB token. Người đó cần mã hồ sơ và mã OTP gửi tới số điện thoại hoặc email của hồ sơ.',
  'paper.token.office': 'Hoặc đến phòng giao dịch của điện lực để ký trực tiếp, mang theo giấy giới thiệu và mã hồ sơ.',
} as const;

export type OwnTokenKey = keyof typeof vi;
export type PaperTokenKey = OwnTokenKey | TokenSignerKey;

export const tokenMessages: MessagePack<PaperTokenKey> = joined(tokenSignerMessages, {
  vi,
  en: async () => (await import('./paper.token.en.ts')).en,
});
