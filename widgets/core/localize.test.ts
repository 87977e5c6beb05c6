import { describe, expect, it } from 'vitest';
import published from '../package.json' with { type: 'json' };
import { english, fill, languageOf, vietnamese, type Message, type MessagePack } from './localize.ts';
import { version } from './version.ts';

const pack: MessagePack<'sample.title' | 'sample.none'> = {
  vi: { 'sample.title': 'Lịch ngừng cung cấp điện', 'sample.none': 'Chưa có lịch' },
  en: () => Promise.resolve({ 'sample.title': 'Outage schedule', 'sample.none': 'None so far' }),
  dialects: { nam: { 'sample.title': 'Lịch cúp điện' } },
};

describe('sentences', () => {
  it('placeholders are filled, an unknown one stays readable', () => {
    expect(fill('vi', 'Từ {from} đến {until}', { from: '12/06', until: '16/06' })).toBe('Từ 12/06 đến 16/06');
    expect(fill('vi', 'Lúc {time}')).toBe('Lúc {time}');
  });

  it('English counts one and other, Vietnamese does not', () => {
    const message = { one: '{count} result', other: '{count} results' };
    expect(fill('en', message, { count: 1 })).toBe('1 result');
    expect(fill('en', message, { count: 3 })).toBe('3 results');
    expect(fill('vi', message, { count: 1 })).toBe('1 results');
  });

  it('the kit speaks Vietnamese and English, and knows regional tags', () => {
    expect(languageOf('vi-VN')).toBe('vi');
    expect(languageOf('EN')).toBe('en');
    expect(languageOf('fr')).toBeUndefined();
  });

  it('the dialect changes customary words and nothing else', () => {
    const official = vietnamese([pack]) as Record<string, Message>;
    const southern = vietnamese([pack], 'nam') as Record<string, Message>;
    expect(official['sample.title']).toBe('Lịch ngừng cung cấp điện');
    expect(southern['sample.title']).toBe('Lịch cúp điện');
    expect(southern['sample.none']).toBe(official['sample.none']);
  });

  it('the English of a widget comes with the shared sentences', async () => {
    const sentences = (await english([pack])) as Record<string, Message>;
    expect(sentences['action.retry']).toBe('Try again');
    expect(sentences['sample.title']).toBe('Outage schedule');
  });
});

it('the version of the kit is the one of its package', () => {
  expect(version).toBe(published.version);
});
