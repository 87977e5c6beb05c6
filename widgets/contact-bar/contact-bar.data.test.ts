import { describe, expect, it } from 'vitest';
import { fill, type Language, type Messages } from '../core/localize.ts';
import { answerMessages, type AnswerKey } from './contact-bar.answer.vi.ts';
import { toContactView } from './contact-bar.data.ts';
import { en } from './contact-bar.en.ts';
import { owners } from './contact-bar.fixture.ts';
import { vi as sharedVi } from '../locales/vi.ts';
import { en as sharedEn } from '../locales/en.ts';

const speaker = (language: Language) => {
  const sentences: Messages<AnswerKey> = language === 'en' ? { ...sharedEn, ...en } : { ...sharedVi, ...answerMessages.vi };
  return (key: string, values?: Readonly<Record<string, string | number>>) => fill(language, sentences[key as AnswerKey], values);
};
const t = speaker('vi');

describe('whom to call', () => {
  it('the corporation of the tag stands first, else that of the site', () => {
    expect(toContactView(owners, 'evnhanoi', t).own?.name).toContain('EVNHANOI');
    expect(toContactView(owners, undefined, t).own?.name).toContain('EVNSPC');
    expect(toContactView(owners, 'EVNNPC', t).own?.name).toContain('EVNSPC');
    expect(toContactView(owners, 'EVN', t).own?.name).toContain('EVNSPC');
  });

  it('nobody is left out, and nobody stands there twice', () => {
    const { own, national, others } = toContactView(owners, 'EVNHANOI', t);
    expect([own, national, ...others].map((owner) => owner?.numbers.map(({ dial }) => dial))).toEqual([
      ['19001288'],
      ['1558'],
      ['19001006', '19009000'],
    ]);
    expect(toContactView([], undefined, t)).toEqual({ own: undefined, national: undefined, others: [] });
  });

  it('price, hours and day of the check are said, and what is not known is said to be so', () => {
    const numbers = toContactView(owners, undefined, t).own?.numbers ?? [];
    expect(numbers.map(({ remarks }) => remarks)).toEqual([
      ['Cước gọi: 1.000 đ/phút', 'Trực: 24/7', 'Số điện thoại kiểm tra ngày 20/11/2026', 'Nguồn: Trang mẫu'],
      ['Chưa rõ cước gọi', 'Chưa rõ giờ trực', 'Chưa có ngày kiểm tra số này', 'Nguồn: Trang mẫu'],
    ]);
    expect(toContactView(owners, undefined, speaker('en')).own?.numbers[1]?.remarks[0]).toBe('Call charge not known');
  });
});
