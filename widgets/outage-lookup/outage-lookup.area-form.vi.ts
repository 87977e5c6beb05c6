import type { MessagePack } from '../core/localize.ts';

const vi = {
  'outageLookup.search': 'Tìm Điện lực',
  'outageLookup.searchHint': 'Gõ tên quận, huyện, tỉnh hoặc thành phố cũ, không cần dấu. Ví dụ: di an, quan 1',
  'outageLookup.searchResults': '{count} kết quả. Bấm vào nơi của bạn để xem lịch.',
  'outageLookup.searchNothing': 'Không tìm thấy Điện lực nào có tên “{text}”. Thử tên khác hoặc chọn trong danh sách.',
  'outageLookup.searchElsewhere': 'Trang này chưa tra cứu được lịch của {company}.',
  'outageLookup.searchMore': 'Còn {count} kết quả nữa. Gõ thêm để thu hẹp.',
  'outageLookup.company': 'Công ty Điện lực',
  'outageLookup.unit': 'Điện lực',
  'outageLookup.choose': 'Chọn…',
  'outageLookup.companyMissing': 'Chọn Công ty Điện lực.',
  'outageLookup.unitMissing': 'Chọn Điện lực.',
} as const;

export type AreaKey = keyof typeof vi;

export const areaMessages: MessagePack<AreaKey> = { vi, en: async () => (await import('./outage-lookup.en.ts')).en };
