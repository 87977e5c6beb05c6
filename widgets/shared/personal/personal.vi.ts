import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'personal.frame': '{title} – khung an toàn của điện lực',
  'personal.owner': 'Phần này do điện lực phục vụ tại {host}. Trang bạn đang xem không đọc được những gì bạn nhập ở đây.',
  'personal.blocked': 'Trang này không cho mở khung của điện lực.',
  'personal.elsewhere': 'Ký và xác nhận chỉ làm được trên trang của điện lực.',
  'personal.open': 'Mở trên trang của điện lực ({host})',
  'personal.newTab': 'mở trong thẻ mới',
} as const;

export type PersonalKey = keyof typeof vi;

export const personalMessages: MessagePack<PersonalKey> = { vi, en: async () => (await import('./personal.en.ts')).en };
