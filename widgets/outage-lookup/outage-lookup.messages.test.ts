import { expect, it } from 'vitest';
import type { Message } from '../core/localize.ts';
import { answerMessages } from './outage-lookup.answer.vi.ts';
import { areaMessages } from './outage-lookup.area-form.vi.ts';
import { dateMessages } from './outage-lookup.date-range.vi.ts';
import { en } from './outage-lookup.en.ts';
import { formMessages } from './outage-lookup.vi.ts';

const vietnamese: Record<string, Message> = { ...formMessages.vi, ...areaMessages.vi, ...dateMessages.vi, ...answerMessages.vi };
const english: Record<string, Message> = en;

const placeholders = (message: Message | undefined): string[] => {
  const text = typeof message === 'string' ? message : (message?.other ?? '');
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
};

it('every sentence exists in both languages with the same placeholders', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort());
  for (const [key, message] of Object.entries(vietnamese)) expect(placeholders(english[key]), key).toEqual(placeholders(message));
});

it('the three answers begin with three different sentences, in both languages and every dialect', () => {
  for (const sentences of [
    vietnamese,
    english,
    { ...vietnamese, ...answerMessages.dialects?.bac },
    { ...vietnamese, ...answerMessages.dialects?.nam },
  ]) {
    const headlines = ['upcoming', 'inProgress', 'over', 'none', 'unknown'].map((key) => sentences[`outageLookup.${key}`]);
    expect(new Set(headlines).size).toBe(headlines.length);
  }
});
