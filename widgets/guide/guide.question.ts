/** What the reader looks at. */
export type GuideQuestion =
  | { readonly view: 'contents' }
  | { readonly view: 'questions'; readonly section: string }
  | { readonly view: 'article'; readonly kind: 'GUIDE' | 'FAQ'; readonly id: string }
  | { readonly view: 'search'; readonly text: string };

const link = /^(guide|faq):([a-z0-9-]{1,80})$/;

/** What a link such as `guide:ways-to-pay` asks for; undefined for links that lead elsewhere. */
export function questionOfLink(to: string): GuideQuestion | undefined {
  const [, scheme, id] = link.exec(to) ?? [];
  return scheme && id ? { view: 'article', kind: scheme === 'guide' ? 'GUIDE' : 'FAQ', id } : undefined;
}

/** The link of what is on screen, for addresses; undefined where there is nothing to lead to. */
export const linkOf = (question: GuideQuestion): string | undefined =>
  question.view === 'article' ? `${question.kind.toLowerCase()}:${question.id}` : undefined;
