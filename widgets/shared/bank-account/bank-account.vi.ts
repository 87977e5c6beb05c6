import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'bankAccount.holder': 'Chủ tài khoản',
  'bankAccount.bank': 'Ngân hàng',
  'bankAccount.number': 'Số tài khoản',
  'bankAccount.copy': 'Sao chép số tài khoản',
  'bankAccount.warning': 'Chỉ chuyển vào tài khoản mang tên công ty điện lực.',
  'bankAccount.check': 'Trước khi xác nhận, xem tên người nhận mà ngân hàng hiện ra có đúng là “{holder}” không. Khác tên thì dừng lại.',
  'bankAccount.verified': 'Tài khoản kiểm tra ngày {date}',
  'bankAccount.unverified': 'Chưa có ngày kiểm tra tài khoản này',
  'bankAccount.source': 'Nguồn: {source}',
} as const;

export type BankAccountKey = keyof typeof vi;

export const bankAccountMessages: MessagePack<BankAccountKey> = { vi, en: async () => (await import('./bank-account.en.ts')).en };
