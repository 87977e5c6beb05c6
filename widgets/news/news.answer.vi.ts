import type { MessagePack } from '../core/localize.ts';

const vi = {
  'news.empty': 'Chuyên mục này chưa có bài nào.',
  'news.more': 'Xem bài cũ hơn',
  'news.all': 'Xem các tin khác',
  'news.feed': 'Theo dõi tin mới (Atom)',
  'news.listed': { other: '{section}: {count} bài' },
} as const;

export type AnswerKey = keyof typeof vi;

export const answerMessages: MessagePack<AnswerKey> = { vi, en: async () => (await import('./news.answer.en.ts')).en };
