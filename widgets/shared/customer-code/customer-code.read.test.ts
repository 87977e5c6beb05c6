import { describe, expect, it } from 'vitest';
import { MAX_CUSTOMER_CODES as max } from '../../../schema/customer-code.ts';
import { codesOnOneLine, readCodes } from './customer-code.read.ts';

describe('typed codes', () => {
  it.each([
    ['pb0601 0000001', ['PB06010000001']],
    [' PB06010000001,PB06010000002 ', ['PB06010000001', 'PB06010000002']],
    ['PB06010000001, pb06010000001', ['PB06010000001']],
    ['ＰＢ０６０１００００００１', ['PB06010000001']],
    ['Mã KH: PB06010000001', ['PB06010000001']],
    ['Mã khách hàng: PB06010000001; MKH：PB06010000002', ['PB06010000001', 'PB06010000002']],
  ])('%s is understood', (typed, codes) => {
    expect(readCodes(typed, max)).toEqual({ kind: 'codes', codes });
  });

  it('nothing typed and too many codes are refused', () => {
    expect(readCodes('  ', max)).toEqual({ kind: 'missing' });
    const eleven = Array.from({ length: 11 }, (_, index) => `PB060100000${10 + index}`).join(', ');
    expect(readCodes(eleven, max)).toEqual({ kind: 'too-many', count: 11 });
  });

  it('an unusual code is warned about once; the person may then ask', () => {
    expect(readCodes('QB060100000', max)).toMatchObject({ kind: 'unusual', fault: 'length' });
    expect(readCodes('QB060100000', max, 'QB060100000')).toEqual({ kind: 'codes', codes: ['QB060100000'] });
    expect(readCodes('QB060100001', max, 'QB060100000').kind).toBe('unusual');
  });

  it('what cannot be a code is refused however often it is sent', () => {
    expect(readCodes('QB123', max, 'QB123').kind).toBe('refused');
  });

  it.each([
    ['PB0601O000001', 'letterO'],
    ['PB0601000001', 'length'],
    ['0912345678', 'phone'],
    ['+84912345678', 'phone'],
    ['XX06010000001', 'shape'],
  ])('the fault of %s is named: %s', (typed, fault) => {
    expect(readCodes(typed, max)).toMatchObject({ fault, alone: true });
  });

  it('a slash parts two codes', () => {
    expect(readCodes('PB06010000001/PB06010000002', max)).toEqual({ kind: 'codes', codes: ['PB06010000001', 'PB06010000002'] });
  });

  it('a pasted list becomes one line', () => {
    expect(codesOnOneLine('PB06010000001\r\nPB06010000002\n\n')).toBe('PB06010000001, PB06010000002');
  });
});
