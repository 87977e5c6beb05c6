import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'serviceFacts.time': 'Thời hạn',
  'serviceFacts.time.unknown': 'Chưa có thông tin về thời hạn.',
  'serviceFacts.time.atOnce': 'Có ngay',
  'serviceFacts.time.max.WORKING': 'Không quá {max} ngày làm việc',
  'serviceFacts.time.max.UNSPECIFIED': 'Không quá {max} ngày',
  'serviceFacts.time.range.WORKING': '{min}–{max} ngày làm việc',
  'serviceFacts.time.range.UNSPECIFIED': '{min}–{max} ngày',
  'serviceFacts.time.national': 'Quy định chung của EVN. Chưa có thời hạn riêng của {corporation}.',
  'serviceFacts.cost': 'Chi phí',
  'serviceFacts.cost.unknown': 'Chưa có thông tin về chi phí.',
  'serviceFacts.cost.FREE': 'Miễn phí',
  'serviceFacts.cost.range': '{from} – {to}',
  'serviceFacts.papers': 'Giấy tờ cần chuẩn bị',
  'serviceFacts.papers.unknown': 'Chưa có danh sách giấy tờ. Hãy hỏi tổng đài trước khi nộp.',
  'serviceFacts.papers.none': 'Không cần giấy tờ.',
  'serviceFacts.papers.oneOf': 'Chỉ cần một trong các loại sau:',
  'serviceFacts.papers.elsewhere': 'Trang của {corporation} còn nêu; nơi khác có thể không cần:',
  'serviceFacts.source': 'Nguồn: {source}.',
  'serviceFacts.age.year': 'Số liệu năm {year}, có thể đã thay đổi.',
  'serviceFacts.age.older': 'Theo một trang cũ, không rõ năm; có thể đã thay đổi.',
  'serviceFacts.unverified': 'Chưa kiểm chứng.',
} as const;

export type ServiceFactsKey = keyof typeof vi;

/** Sentences of what a service costs, how long it takes and which papers it needs. */
export const serviceFactsMessages: MessagePack<ServiceFactsKey> = { vi, en: async () => (await import('./service-facts.en.ts')).en };
