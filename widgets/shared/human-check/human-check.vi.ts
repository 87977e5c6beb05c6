import type { MessagePack } from '../../core/localize.ts';

export const humanCheckVi = {
  'humanCheck.working': 'Đang kiểm tra tự động để chống thư rác. Bạn không cần làm gì.',
  'humanCheck.done': 'Đã kiểm tra tự động.',
  'humanCheck.failed': 'Chưa kiểm tra tự động được. Hệ thống sẽ thử lại khi bạn gửi.',
  'humanCheck.code': 'Mã kiểm tra',
  'humanCheck.hint': 'Nhập {count} chữ số trong hình, hoặc bấm “Nghe mã” để nghe đọc.',
  'humanCheck.picture': 'Hình mã kiểm tra gồm {count} chữ số. Không nhìn được hình thì bấm “Nghe mã”.',
  'humanCheck.listen': 'Nghe mã',
  'humanCheck.playing': 'Đang đọc mã…',
  'humanCheck.noSound': 'Thiết bị này không phát được âm thanh. Có thể lấy mã khác và đọc trong hình.',
  'humanCheck.another': 'Lấy mã khác',
  'humanCheck.missing': 'Mã kiểm tra: chưa nhập.',
  'humanCheck.length': 'Mã kiểm tra: gồm {count} chữ số.',
  'humanCheck.again': 'Mã kiểm tra chưa đúng hoặc đã hết hạn. Vui lòng nhập mã mới trong hình.',
} as const;

export type HumanCheckKey = keyof typeof humanCheckVi;

export const humanCheckMessages: MessagePack<HumanCheckKey> = {
  vi: humanCheckVi,
  en: async () => (await import('./human-check.en.ts')).en,
};
