import type { MessagePack } from '../core/localize.ts';

export const newsVi = {
  'news.title': 'Tin tức',
  'news.sections': 'Chuyên mục',
  'news.section.news': 'Tin mới',
  'news.section.safety-saving': 'An toàn điện – tiết kiệm điện',
  'news.section.customer-thanks': 'Tri ân khách hàng',
  'news.section.supply': 'Cung ứng điện {year}',
} as const;

export type NewsKey = keyof typeof newsVi;

export const newsMessages: MessagePack<NewsKey> = { vi: newsVi, en: async () => (await import('./news.en.ts')).en };
