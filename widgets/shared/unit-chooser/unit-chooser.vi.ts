import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'unitChooser.search': 'Tìm Điện lực',
  'unitChooser.searchHint': 'Gõ tên quận, huyện, tỉnh hoặc thành phố cũ, không cần dấu. Ví dụ: di an, quan 1',
  'unitChooser.results': '{count} kết quả. Bấm vào nơi của bạn.',
  'unitChooser.nothing': 'Không tìm thấy Điện lực nào có tên “{text}”. Thử tên khác hoặc chọn trong danh sách.',
  'unitChooser.elsewhere': 'Trang này chưa tra cứu được cho {company}.',
  'unitChooser.more': 'Còn {count} kết quả nữa. Gõ thêm để thu hẹp.',
  'unitChooser.company': 'Công ty Điện lực',
  'unitChooser.unit': 'Điện lực',
  'unitChooser.choose': 'Chọn…',
  'unitChooser.companyMissing': 'Chọn Công ty Điện lực.',
  'unitChooser.unitMissing': 'Chọn Điện lực.',
} as const;

export type UnitChooserKey = keyof typeof vi;

export const unitChooserMessages: MessagePack<UnitChooserKey> = { vi, en: async () => (await import('./unit-chooser.en.ts')).en };
