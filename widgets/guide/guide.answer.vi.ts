import type { MessagePack } from '../core/localize.ts';

const vi = {
  'guide.guides': 'Hướng dẫn theo chủ đề',
  'guide.questions': 'Câu hỏi thường gặp',
  'guide.found': { other: 'Có {count} kết quả cho “{text}”' },
  'guide.nothing': 'Không tìm thấy gì cho “{text}”. Thử từ khác, ngắn hơn, hoặc chọn theo chủ đề.',
  'guide.kind.guide': 'Hướng dẫn',
  'guide.kind.faq': 'Câu hỏi',
  'guide.empty': 'Chưa có nội dung nào ở đây.',
  'guide.topics': 'Xem theo chủ đề',
  'guide.section.about': 'Giới thiệu',
  'guide.section.privacy': 'Bảo mật và dữ liệu cá nhân',
  'guide.section.service-standards': 'Tiêu chuẩn dịch vụ',
  'guide.section.procedures': 'Các thủ tục',
  'guide.section.ways-to-pay': 'Cách thức thanh toán tiền điện',
  'guide.section.how-a-bill-is-computed': 'Cách tính hóa đơn tiền điện',
  'guide.section.rooftop-solar': 'Điện mặt trời áp mái',
  'guide.section.grid-design-rules': 'Quy định thiết kế dự án lưới điện',
  'guide.section.equipment-standards': 'Tiêu chuẩn vật tư thiết bị điện',
  'guide.section.advice-on-use': 'Tư vấn sử dụng điện',
  'guide.section.electrical-safety': 'An toàn điện',
  'guide.section.sms-queries': 'Tra cứu bằng tin nhắn',
  'guide.section.e-invoices': 'Hóa đơn điện tử',
  'guide.section.other': 'Nội dung khác',
  'guide.faq.outage': 'Mất điện, lịch ngừng điện',
  'guide.faq.bill': 'Hóa đơn',
  'guide.faq.payment': 'Thanh toán',
  'guide.faq.tariff': 'Giá điện',
  'guide.faq.connection': 'Cấp điện mới',
  'guide.faq.contract': 'Hợp đồng',
  'guide.faq.solar': 'Điện mặt trời',
  'guide.faq.account': 'Tài khoản',
  'guide.faq.safety': 'An toàn',
  'guide.faq.scam': 'Phòng lừa đảo',
} as const;

export type AnswerKey = keyof typeof vi;

export const answerMessages: MessagePack<AnswerKey> = { vi, en: async () => (await import('./guide.answer.en.ts')).en };
