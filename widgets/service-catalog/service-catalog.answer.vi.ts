import type { MessagePack } from '../core/localize.ts';

const vi = {
  'serviceCatalog.count': '{count} dịch vụ trong {groups} nhóm.',
  'serviceCatalog.found': 'Có {count} dịch vụ.',
  'serviceCatalog.nothing': 'Không có dịch vụ nào chứa “{text}”. Thử từ khác, hoặc gọi tổng đài.',
  'serviceCatalog.showAll': 'Xem tất cả dịch vụ',
  'serviceCatalog.back': 'Tất cả dịch vụ',
  'serviceCatalog.who': 'Ai được yêu cầu',
  'serviceCatalog.time': 'Thời hạn',
  'serviceCatalog.time.unknown': 'Chưa có thông tin về thời hạn.',
  'serviceCatalog.time.atOnce': 'Có ngay',
  'serviceCatalog.time.max.WORKING': 'Không quá {max} ngày làm việc',
  'serviceCatalog.time.max.UNSPECIFIED': 'Không quá {max} ngày',
  'serviceCatalog.time.range.WORKING': '{min}–{max} ngày làm việc',
  'serviceCatalog.time.range.UNSPECIFIED': '{min}–{max} ngày',
  'serviceCatalog.time.national': 'Quy định chung của EVN. Chưa có thời hạn riêng của {corporation}.',
  'serviceCatalog.cost': 'Chi phí',
  'serviceCatalog.cost.unknown': 'Chưa có thông tin về chi phí.',
  'serviceCatalog.cost.FREE': 'Miễn phí',
  'serviceCatalog.cost.range': '{from} – {to}',
  'serviceCatalog.papers': 'Giấy tờ cần chuẩn bị',
  'serviceCatalog.papers.unknown': 'Chưa có danh sách giấy tờ. Hãy hỏi tổng đài trước khi nộp.',
  'serviceCatalog.papers.none': 'Không cần giấy tờ.',
  'serviceCatalog.papers.oneOf': 'Chỉ cần một trong các loại sau:',
  'serviceCatalog.papers.elsewhere': 'Trang của {corporation} còn nêu; nơi khác có thể không cần:',
  'serviceCatalog.variants': 'Các trường hợp',
  'serviceCatalog.variants.more': 'Thêm:',
  'serviceCatalog.source': 'Nguồn: {source}.',
  'serviceCatalog.age.year': 'Số liệu năm {year}, có thể đã thay đổi.',
  'serviceCatalog.age.older': 'Theo một trang cũ, không rõ năm; có thể đã thay đổi.',
  'serviceCatalog.unverified': 'Chưa kiểm chứng.',
  'serviceCatalog.start.register': 'Đăng ký',
  'serviceCatalog.start.lookUp': 'Tra cứu',
  'serviceCatalog.start.send': 'Gửi yêu cầu',
  'serviceCatalog.start.report': 'Báo mất điện',
  'serviceCatalog.start.pay': 'Thanh toán',
  'serviceCatalog.elsewhere': 'Trang này chưa mở được dịch vụ này. Hãy gọi tổng đài {corporation}, hoặc đến phòng giao dịch của điện lực.',
  'serviceCatalog.contact': 'Cần hỏi thêm? Tổng đài {corporation}:',
} as const;

export type AnswerKey = keyof typeof vi;

export const answerMessages: MessagePack<AnswerKey> = { vi, en: async () => (await import('./service-catalog.en.ts')).en };
