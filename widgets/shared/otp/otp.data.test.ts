import { describe, expect, it } from 'vitest';
import { clockText, codeIn, leftOf, markPassed } from './otp.data.ts';

const challenge = {
  id: 'oc_1',
  reference: '7K',
  sentAt: '2026-06-12T10:00:00+07:00',
  expiresAt: '2026-06-12T10:06:00+07:00',
  resendAt: '2026-06-12T10:01:00+07:00',
};
const received = new Date('2026-06-12T10:00:00+07:00');
const after = (seconds: number, from = received): Date => new Date(from.getTime() + seconds * 1000);

describe('how long a code is good for', () => {
  it.each([
    [0, { life: 360, pause: 60 }],
    [0.4, { life: 360, pause: 60 }],
    [59.5, { life: 301, pause: 1 }],
    [60, { life: 300, pause: 0 }],
    [359.9, { life: 1, pause: 0 }],
    [360, { life: 0, pause: 0 }],
    [86_400, { life: 0, pause: 0 }],
  ])('%d seconds after it came', (seconds, left) => expect(leftOf(challenge, received, after(seconds))).toEqual(left));

  it('is the same on a device whose clock is ten minutes off', () => {
    for (const off of [-600, 600]) {
      const theirs = after(off);
      expect(leftOf(challenge, theirs, after(100, theirs))).toEqual({ life: 260, pause: 0 });
    }
  });

  it('is read in minutes and seconds', () =>
    expect([360, 299, 60, 9, 0].map(clockText)).toEqual(['06:00', '04:59', '01:00', '00:09', '00:00']));

  it('is heard at five minutes, at one, and at none, once each', () => {
    const heard = Array.from({ length: 360 }, (_, gone) => markPassed(360 - gone, 359 - gone)).filter((mark) => mark !== undefined);
    expect(heard).toEqual([5, 1, 0]);
    expect(markPassed(360, 30)).toBe(1);
    expect(markPassed(200, 0)).toBe(0);
    expect(markPassed(60, 59)).toBeUndefined();
  });
});

describe('a code as it is typed', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456', '123456'],
    ['123-456', '123456'],
    ['12–34.56', '123456'],
    ['１２３４５６', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345x', undefined],
    ['', undefined],
  ])('%j', (typed, code) => expect(codeIn(typed)).toBe(code));
});
