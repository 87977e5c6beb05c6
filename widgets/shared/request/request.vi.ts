import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'request.received': 'Đã nhận lúc {time}',
  'request.ticket': 'Mã yêu cầu',
  'request.copy': 'Sao chép mã',
  'request.keep': 'Hãy giữ mã này. Mã và số điện thoại của bạn cho biết yêu cầu đã được xử lý tới đâu.',
  'request.sentTo.SMS': 'Tin nhắn xác nhận đang được gửi tới số điện thoại của bạn.',
  'request.sentTo.EMAIL': 'Thư xác nhận đang được gửi tới hộp thư của bạn.',
  'request.answerBy': 'Trả lời chậm nhất ngày {date}.',
  'request.urgent': 'Cần gấp:',
  'request.another': 'Gửi yêu cầu khác',
} as const;

export type RequestKey = keyof typeof vi;

/** Sentences after something was sent. */
export const requestMessages: MessagePack<RequestKey> = { vi, en: async () => (await import('./request.en.ts')).en };
