import type { Messages } from '../../core/localize.ts';
import type { ArticleKey } from './article.vi.ts';

export const en: Messages<ArticleKey> = {
  'article.published': 'Published on {date}',
  'article.unverified': 'This has not been checked against the original text. Ask the hotline before you rely on it.',
  'article.from': 'In force from {date}',
  'article.until': 'In force until {date}',
  'article.sources': 'Basis and sources',
  'article.verified': 'Last checked on {date}.',
  'article.notVerifiedOn': 'No day of checking is recorded.',
  'article.back': 'Back',
  'article.missing': 'There is no such article, or it no longer applies.',
};
