import type { MessagePack } from '../core/localize.ts';

const vi = {
  'contactBar.count': 'Có {count} số tổng đài.',
  'contactBar.none': 'Chưa có số tổng đài nào. Hãy gọi số in trên hóa đơn tiền điện.',
  'contactBar.hours': 'Trực: {hours}',
  'contactBar.priceUnknown': 'Chưa rõ cước gọi',
  'contactBar.hoursUnknown': 'Chưa rõ giờ trực',
  'contactBar.unverified': 'Chưa có ngày kiểm tra số này',
  'contactBar.source': 'Nguồn: {source}',
  'contactBar.others': 'Tổng đài nơi khác',
  'contactBar.owner.EVNNPC': 'Tổng công ty Điện lực miền Bắc (EVNNPC)',
  'contactBar.owner.EVNHANOI': 'Tổng công ty Điện lực TP Hà Nội (EVNHANOI)',
  'contactBar.owner.EVNCPC': 'Tổng công ty Điện lực miền Trung (EVNCPC)',
  'contactBar.owner.EVNSPC': 'Tổng công ty Điện lực miền Nam (EVNSPC)',
  'contactBar.owner.EVNHCMC': 'Tổng công ty Điện lực TP Hồ Chí Minh (EVNHCMC)',
  'contactBar.owner.EVN': 'Cả nước (EVN)',
} as const;

export type AnswerKey = keyof typeof vi;

export const answerMessages: MessagePack<AnswerKey> = { vi, en: async () => (await import('./contact-bar.en.ts')).en };
