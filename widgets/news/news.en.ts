import type { Messages } from '../core/localize.ts';
import type { NewsKey } from './news.vi.ts';

export const en: Messages<NewsKey> = {
  'news.title': 'News',
  'news.sections': 'Sections',
  'news.section.news': 'Latest',
  'news.section.safety-saving': 'Safety and saving',
  'news.section.customer-thanks': 'Thanking customers',
  'news.section.supply': 'Power supply {year}',
};
