import type { Messages } from '../core/localize.ts';
import type { GuideKey } from './guide.vi.ts';

export const en: Messages<GuideKey> = {
  'guide.title': 'Guides and answers',
  'guide.titleGuides': 'Guides',
  'guide.titleQuestions': 'Frequent questions',
  'guide.search': 'Search guides and questions',
  'guide.searchHint': 'For example: outage, bill, change of holder.',
  'guide.find': 'Search',
  'guide.answer': 'Contents',
};
