import type { Ask } from '../core/query-controller.ts';
import type { Article } from '../shared/article/article.ts';
import { NewsArticle } from './news-article.generated.ts';
import { NewsList } from './news-list.generated.ts';
import type { NewsQuestion } from './news.question.ts';

/** An article in a list. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedOn: string | null;
}

export type NewsAnswer =
  | { readonly view: 'list'; readonly entries: readonly Entry[]; readonly hasMore: boolean }
  | { readonly view: 'article'; readonly article: Article | undefined };

export async function loadNews(question: NewsQuestion, ask: Ask): Promise<NewsAnswer> {
  if (question.view === 'article') {
    const { content } = await ask(NewsArticle, { id: question.id });
    return { view: 'article', article: content?.__typename === 'ContentItem' ? content : undefined };
  }
  const { contents } = await ask(NewsList, { section: question.section, first: question.first });
  return {
    view: 'list',
    entries: (contents?.edges ?? []).map(({ node }) => node),
    hasMore: contents?.pageInfo.hasNextPage ?? false,
  };
}
