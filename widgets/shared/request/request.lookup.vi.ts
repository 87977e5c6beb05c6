import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'request.lookup.title': 'Yêu cầu đã được xử lý tới đâu?',
  'request.lookup.ticket': 'Mã yêu cầu',
  'request.lookup.ticket.hint': 'Hai chữ và chín ký tự, có trong tin nhắn hoặc thư xác nhận, ví dụ HT-…',
  'request.lookup.phone': 'Số điện thoại',
  'request.lookup.phone.hint': 'Số đã ghi khi gửi yêu cầu.',
  'request.lookup.missing': '{field}: chưa nhập.',
  'request.lookup.answer': 'Kết quả tra cứu',
  'request.lookup.kind.SUPPORT': 'Yêu cầu hỗ trợ',
  'request.lookup.kind.OUTAGE_REPORT': 'Báo mất điện',
  'request.lookup.kind.CALLBACK': 'Yêu cầu gọi lại',
  'request.lookup.status.RECEIVED': 'Tiếp nhận',
  'request.lookup.status.IN_PROGRESS': 'Đang xử lý',
  'request.lookup.status.DONE': 'Hoàn tất',
  'request.lookup.stands': '{kind} {ticket}: {status}.',
  'request.lookup.current': '(hiện tại)',
  'request.lookup.log': 'Nhật ký',
  'request.lookup.reply': 'Trả lời của điện lực',
  'request.lookup.noReply': 'Chưa có trả lời.',
  'request.lookup.later': 'Có thể tra lại từ {time}.',
} as const;

export type LookupKey = keyof typeof vi;

/** Sentences of the look-up by code and phone number. */
export const lookupMessages: MessagePack<LookupKey> = { vi, en: async () => (await import('./request.lookup.en.ts')).en };
