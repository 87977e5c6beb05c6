import type { Translate } from '../core/localize.ts';
import { answerMessages, type AnswerKey } from './guide.answer.vi.ts';
import type { Entry } from './guide.load.ts';

/** Sections in the order of the portal's menu; what a later BFF adds comes last. */
const order: readonly string[] = Object.keys(answerMessages.vi).flatMap((key) => (key.startsWith('guide.section.') ? [key.slice(14)] : []));

export const questionSections: readonly string[] = Object.keys(answerMessages.vi).flatMap((key) =>
  key.startsWith('guide.faq.') ? [key.slice(10)] : [],
);

const isKey = (key: string): key is AnswerKey => Object.hasOwn(answerMessages.vi, key);

export function sectionName(section: string, t: Translate<AnswerKey>): string {
  const key = `guide.section.${section}`;
  return t(isKey(key) ? key : 'guide.section.other');
}

export function questionSectionName(section: string, t: Translate<AnswerKey>): string {
  const key = `guide.faq.${section}`;
  return t(isKey(key) ? key : 'guide.section.other');
}

export interface Chapter {
  readonly section: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Entries under their sections. @param only one section alone; empty for all */
export function chapters(entries: readonly Entry[], only: string, t: Translate<AnswerKey>): Chapter[] {
  const bySection = Map.groupBy(entries, ({ section }) => section);
  const rank = (section: string) => (order.includes(section) ? order.indexOf(section) : order.length);
  return [...bySection]
    .filter(([section]) => only === '' || section === only)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([section, inside]) => ({ section, name: sectionName(section, t), entries: inside }));
}
