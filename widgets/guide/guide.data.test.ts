import { describe, expect, it } from 'vitest';
import { answerMessages, type AnswerKey } from './guide.answer.vi.ts';
import { chapters, questionSectionName, questionSections, sectionName } from './guide.data.ts';
import type { Entry } from './guide.load.ts';
import { linkOf, questionOfLink } from './guide.question.ts';

const t = (key: AnswerKey): string => {
  const message = answerMessages.vi[key];
  return typeof message === 'string' ? message : message.other;
};
const entry = (id: string, section: string): Entry => ({ kind: 'GUIDE', id, section, title: id, summary: '' });

describe('contents', () => {
  it('stand in the order of the portal’s menu; a section that is not known comes last, and is shown', () => {
    const all = chapters([entry('a', 'rooftop-solar'), entry('b', 'new-thing'), entry('c', 'about'), entry('d', 'rooftop-solar')], '', t);
    expect(all.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['Giới thiệu', 1],
      ['Điện mặt trời áp mái', 2],
      ['Nội dung khác', 1],
    ]);
  });

  it('may be one section alone', () => {
    expect(chapters([entry('a', 'about'), entry('b', 'privacy')], 'privacy', t).map(({ section }) => section)).toEqual(['privacy']);
  });

  it('name ten kinds of questions', () => {
    expect(questionSections).toHaveLength(10);
    expect(questionSectionName('scam', t)).toBe('Phòng lừa đảo');
    expect(questionSectionName('toString', t)).toBe('Nội dung khác');
    expect(sectionName('__proto__', t)).toBe('Nội dung khác');
  });
});

describe('links', () => {
  it('lead to guides and questions, and nowhere else', () => {
    expect(questionOfLink('guide:ways-to-pay')).toEqual({ view: 'article', kind: 'GUIDE', id: 'ways-to-pay' });
    expect(questionOfLink('faq:what-is-a-quota')).toEqual({ view: 'article', kind: 'FAQ', id: 'what-is-a-quota' });
    for (const other of ['news:x', 'widget:evn-tariff-calc', 'guide:', 'guide:../x', 'https://example.vn', ''])
      expect(questionOfLink(other)).toBeUndefined();
  });

  it('of an article is what opens it again', () => {
    expect(linkOf({ view: 'article', kind: 'FAQ', id: 'x' })).toBe('faq:x');
    expect(linkOf({ view: 'contents' })).toBeUndefined();
  });
});
