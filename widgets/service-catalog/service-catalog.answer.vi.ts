import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type ServiceFactsKey, serviceFactsMessages } from '../shared/service-facts/service-facts.vi.ts';

const vi = {
  'serviceCatalog.count': '{count} dịch vụ trong {groups} nhóm.',
  'serviceCatalog.found': 'Có {count} dịch vụ.',
  'serviceCatalog.nothing': 'Không có dịch vụ nào chứa “{text}”. Thử từ khác, hoặc gọi tổng đài.',
  'serviceCatalog.showAll': 'Xem tất cả dịch vụ',
  'serviceCatalog.back': 'Tất cả dịch vụ',
  'serviceCatalog.who': 'Ai được yêu cầu',
  'serviceCatalog.variants': 'Các trường hợp',
  'serviceCatalog.variants.more': 'Thêm:',
  'serviceCatalog.start.register': 'Đăng ký',
  'serviceCatalog.start.lookUp': 'Tra cứu',
  'serviceCatalog.start.send': 'Gửi yêu cầu',
  'serviceCatalog.start.report': 'Báo mất điện',
  'serviceCatalog.start.pay': 'Thanh toán',
  'serviceCatalog.elsewhere': 'Trang này chưa mở được dịch vụ này. Hãy gọi tổng đài {corporation}, hoặc đến phòng giao dịch của điện lực.',
  'serviceCatalog.contact': 'Cần hỏi thêm? Tổng đài {corporation}:',
} as const;

export type OwnKey = keyof typeof vi;
export type AnswerKey = OwnKey | ServiceFactsKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./service-catalog.en.ts')).en };

export const answerMessages: MessagePack<AnswerKey> = joined(serviceFactsMessages, own);
