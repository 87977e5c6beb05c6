import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { type RequestKey, requestMessages } from './request.vi.ts';

const vi = {
  'request.desk.modes': 'Gửi hoặc xem yêu cầu',
  'request.desk.send': 'Gửi yêu cầu',
  'request.desk.status': 'Xem yêu cầu đã gửi',
  'request.desk.sentBefore': 'Đã gửi trước đó trong cửa sổ này:',
  'request.desk.follow': 'Xem tiến độ',
  'request.badPeriod': '{field}: hãy nhập tháng và năm, ví dụ 06/2026.',
  'request.latePeriod': '{field}: kỳ này chưa đến.',
} as const;

export type OwnKey = keyof typeof vi;
export type DeskKey = OwnKey | RequestKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./request.desk.en.ts')).en };

/** Sentences of a form whose requests can be looked up, and of its receipt. */
export const deskMessages: MessagePack<DeskKey> = joined(requestMessages, own);
