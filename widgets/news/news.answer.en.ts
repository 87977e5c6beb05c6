import type { Messages } from '../core/localize.ts';
import type { AnswerKey } from './news.answer.vi.ts';

export const en: Messages<AnswerKey> = {
  'news.empty': 'There is nothing in this section yet.',
  'news.more': 'Show older articles',
  'news.all': 'All news',
  'news.feed': 'Follow the news (Atom)',
  'news.listed': { one: '{section}: {count} article', other: '{section}: {count} articles' },
};
