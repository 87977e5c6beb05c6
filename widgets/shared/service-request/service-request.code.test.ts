import { describe, expect, it } from 'vitest';
import { codeFault, shownCode } from './service-request.code.ts';

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

  it.each([
    ['gkpb060426000123g', 'GK-PB0604-26-000123-G'],
    [' gk – pb0604 26 000123 g ', 'GK-PB0604-26-000123-G'],
    ['GK-PBO6O4-26-OOOI23-G', 'GK-PB0604-26-000123-G'],
    ['gkspc26000001a', 'GK-SPC-26-000001-A'],
    ['gkpt0126000001a', 'GK-PT01-26-000001-A'],
    [' gk-12 ', 'GK-12'],
    ['<b>', '<B>'],
  ])('%s is repeated as %s', (typed, shown) => {
    expect(shownCode(typed)).toBe(shown);
  });
});
