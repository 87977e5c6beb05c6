import { describe, expect, it } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { answerCache, type StoredAnswer } from './cache.ts';

const clock = fixedClock('2026-06-12T08:00:00+07:00');

function answer(text: string, { reusable = true, seconds = 60 } = {}): StoredAnswer {
  return {
    status: 200,
    body: Buffer.from(text),
    encoded: {},
    freshUntil: clock.now().getTime() + seconds * 1000,
    reusable,
    fault: null,
  };
}

function countingSource(options?: { reusable?: boolean }) {
  let asked = 0;
  return {
    asked: () => asked,
    produce: async () => {
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return answer(`answer ${asked}`, options);
    },
  };
}

describe('the whole-answer cache', () => {
  it('asks the source once for a thousand equal questions at the same time', async () => {
    const cache = answerCache({ clock, maxBytes: 10_000 });
    const source = countingSource();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => cache.answer('q', source.produce)));
    expect(source.asked()).toBe(1);
    expect(answers.map(({ state }) => state).filter((state) => state === 'shared')).toHaveLength(999);
  });

  it('answers from memory while fresh, and asks again afterwards', async () => {
    const cache = answerCache({ clock, maxBytes: 10_000 });
    const source = countingSource();
    await cache.answer('q', source.produce);
    clock.advance(59_000);
    expect((await cache.answer('q', source.produce)).state).toBe('hit');
    clock.advance(1_000);
    expect((await cache.answer('q', source.produce)).state).toBe('miss');
    expect(source.asked()).toBe(2);
  });

  it('never keeps an answer that may not be reused', async () => {
    const cache = answerCache({ clock, maxBytes: 10_000 });
    const source = countingSource({ reusable: false });
    await cache.answer('q', source.produce);
    expect((await cache.answer('q', source.produce)).state).toBe('miss');
  });

  it('does not keep what was being answered while the facts changed', async () => {
    const cache = answerCache({ clock, maxBytes: 10_000 });
    const source = countingSource();
    const before = cache.answer('q', source.produce);
    cache.clear();
    await before;
    expect((await cache.answer('q', source.produce)).state).toBe('miss');
  });

  it('lets a failure reach everybody who waited, and keeps nothing of it', async () => {
    const cache = answerCache({ clock, maxBytes: 10_000 });
    const failing = () => Promise.reject(new Error('source down'));
    const results = await Promise.allSettled([cache.answer('q', failing), cache.answer('q', failing)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await cache.answer('q', countingSource().produce)).state).toBe('miss');
  });

  it('stays within its bytes', async () => {
    const cache = answerCache({ clock, maxBytes: 5_000 });
    for (let index = 0; index < 100; index += 1) await cache.answer(`q${index}`, async () => answer('x'.repeat(500)));
    expect(cache.lookup('q0')).toBeUndefined();
    expect(cache.lookup('q99')).toBeDefined();
  });
});
