import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'tokenSigner.NOT_INSTALLED': 'Không thấy chương trình ký số trên máy này. Cài và mở chương trình ký số, rồi bấm thử lại.',
  'tokenSigner.PERMISSION_DENIED':
    'Trình duyệt chưa cho trang này kết nối với chương trình ký số trên máy. Bấm biểu tượng bên trái ô địa chỉ, cho phép “Mạng nội bộ”, rồi bấm thử lại.',
  'tokenSigner.NO_TOKEN': 'Không thấy USB token. Cắm token vào máy, chờ đèn sáng, rồi bấm thử lại.',
  'tokenSigner.NO_CERTIFICATE':
    'Không thấy chứng thư số trên token. Kiểm tra xem đã cắm đúng token chưa; nếu đúng, hãy liên hệ nhà cung cấp chữ ký số.',
  'tokenSigner.EXPIRED': 'Chứng thư số đã hết hạn nên không ký được. Gia hạn với nhà cung cấp chữ ký số, hoặc chọn chứng thư khác.',
  'tokenSigner.USER_REJECTED': 'Bạn chưa đồng ý ký nên tài liệu chưa được ký. Bấm ký lại khi đã sẵn sàng.',
  'tokenSigner.PIN_INCORRECT':
    'Mã PIN chưa đúng nên tài liệu chưa được ký. Nhập sai nhiều lần token sẽ bị khoá: hãy kiểm tra mã PIN trước khi ký lại.',
  'tokenSigner.PIN_LOCKED': 'Token đã bị khoá do nhập sai PIN nhiều lần. Liên hệ nhà cung cấp chữ ký số để mở khoá.',
  'tokenSigner.CERTIFICATE_MISMATCH':
    'Chứng thư số dùng để ký không phải chứng thư đã chọn nên tài liệu chưa được ký. Chọn lại chứng thư rồi ký lại.',
  'tokenSigner.TIMEOUT': 'Đã chờ quá lâu mà chương trình ký số chưa trả lời. Mở cửa sổ chương trình ký số, rồi bấm thử lại.',
  'tokenSigner.TOKEN_ERROR': 'Token chưa ký được. Rút token ra cắm lại, đóng phần mềm khác đang dùng token, rồi bấm thử lại.',
  'tokenSigner.permission':
    'Trình duyệt sẽ hỏi có cho trang này kết nối với thiết bị trên máy hay không. Bấm “Cho phép” để trang tìm được USB token. Mã PIN chỉ nhập trong chương trình ký số, không bao giờ nhập trên trang.',
  'tokenSigner.unusable.EXPIRED': 'Hết hạn ngày {notAfter}. Gia hạn với nhà cung cấp chữ ký số, hoặc chọn chứng thư khác.',
  'tokenSigner.unusable.NOT_YET_VALID': 'Chưa có hiệu lực đến ngày {notBefore}. Kiểm tra ngày giờ trên máy, hoặc chọn chứng thư khác.',
  'tokenSigner.unusable.NOT_FOR_SIGNING': 'Chứng thư này không dùng để ký tài liệu. Chọn chứng thư khác.',
  'tokenSigner.subject': 'Chủ chứng thư',
  'tokenSigner.taxCode': 'Mã số thuế',
  'tokenSigner.noTaxCode': 'Không ghi trên chứng thư',
  'tokenSigner.issuer': 'Nhà cung cấp',
  'tokenSigner.validity': 'Hiệu lực',
  'tokenSigner.days': '{notBefore} – {notAfter}',
  'tokenSigner.serial': 'Số sê-ri',
} as const;

export type TokenSignerKey = keyof typeof vi;

export const tokenSignerMessages: MessagePack<TokenSignerKey> = { vi, en: async () => (await import('./token-signer.en.ts')).en };
