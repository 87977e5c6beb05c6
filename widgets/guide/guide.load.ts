import type { Ask } from '../core/query-controller.ts';
import type { Article } from '../shared/article/article.ts';
import { GuideArticle } from './guide-article.generated.ts';
import { GuideContents } from './guide-contents.generated.ts';
import { GuideQuestions } from './guide-questions.generated.ts';
import { GuideSearch } from './guide-search.generated.ts';
import type { GuideQuestion } from './guide.question.ts';

/** An article in a list. */
export interface Entry {
  readonly kind: 'GUIDE' | 'FAQ';
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly summary: string;
}

export type GuideAnswer =
  | { readonly view: 'contents'; readonly entries: readonly Entry[] }
  | { readonly view: 'questions'; readonly entries: readonly Entry[] }
  | { readonly view: 'article'; readonly article: Article | undefined }
  | { readonly view: 'search'; readonly entries: readonly Entry[] };

export async function loadGuide(question: GuideQuestion, ask: Ask): Promise<GuideAnswer> {
  switch (question.view) {
    case 'contents': {
      const { guides } = await ask(GuideContents, {});
      return { view: 'contents', entries: (guides?.edges ?? []).map(({ node }) => ({ ...node, kind: 'GUIDE' })) };
    }
    case 'questions': {
      const { contents } = await ask(GuideQuestions, { section: question.section });
      return { view: 'questions', entries: (contents?.edges ?? []).map(({ node }) => ({ ...node, kind: 'FAQ' })) };
    }
    case 'article': {
      const { content } = await ask(GuideArticle, { kind: question.kind, id: question.id });
      return { view: 'article', article: content?.__typename === 'ContentItem' ? content : undefined };
    }
    case 'search': {
      const { search } = await ask(GuideSearch, { text: question.text });
      const entries = (search ?? []).flatMap(({ kind, ...hit }) =>
        kind === 'GUIDE' || kind === 'FAQ' ? [{ ...hit, kind, section: hit.section ?? '' }] : [],
      );
      return { view: 'search', entries };
    }
  }
}
