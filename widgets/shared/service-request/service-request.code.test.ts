import { describe, expect, it } from 'vitest';
import { codeFault } from './service-request.code.ts';

describe('a request code', () => {
  it.each([
    ['GK-PB0604-26-000123-K', undefined],
    [' gk pb0604 26 000123 k ', undefined],
    ['', 'missing'],
    [' - ', 'missing'],
    ['HT-7K3M-9Q2X-C', 'prefix'],
    ['PB06040000123', 'prefix'],
  ])('%s', (typed, fault) => {
    expect(codeFault(typed)).toBe(fault);
  });
});
