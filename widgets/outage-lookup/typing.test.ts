import { describe, expect, it } from 'vitest';
import { fold } from '../core/format.ts';
import { codesOnOneLine, readCodes } from './codes.ts';
import { readSharedAddress, sharedAddress } from './shared-address.ts';
import { findUnits, unitByCode, type Company } from './units.data.ts';

describe('typed codes', () => {
  it.each([
    ['pb0601 0000001', ['PB06010000001']],
    [' PB06010000001,PB06010000002 ', ['PB06010000001', 'PB06010000002']],
    ['PB06010000001, pb06010000001', ['PB06010000001']],
    ['ＰＢ０６０１００００００１', ['PB06010000001']],
  ])('%s is understood', (typed, codes) => {
    expect(readCodes(typed)).toEqual({ kind: 'codes', codes });
  });

  it('nothing typed and too many codes are refused', () => {
    expect(readCodes('  ')).toEqual({ kind: 'missing' });
    const eleven = Array.from({ length: 11 }, (_, index) => `PB060100000${10 + index}`).join(', ');
    expect(readCodes(eleven)).toEqual({ kind: 'too-many', count: 11 });
  });

  it('an unusual code is warned about once; the person may then ask', () => {
    expect(readCodes('QB123')).toEqual({ kind: 'unusual', code: 'QB123' });
    expect(readCodes('QB123', 'QB123')).toEqual({ kind: 'codes', codes: ['QB123'] });
    expect(readCodes('QB124', 'QB123').kind).toBe('unusual');
  });

  it('a pasted list becomes one line', () => {
    expect(codesOnOneLine('PB06010000001\r\nPB06010000002\n\n')).toBe('PB06010000001, PB06010000002');
  });
});

describe('finding a unit', () => {
  const companies: Company[] = [
    {
      corporation: 'EVNHCMC',
      name: 'Bình Dương',
      units: [
        { code: 'PB0403', name: 'Dĩ An' },
        { code: 'PB0401', name: 'Thủ Dầu Một' },
      ],
    },
    {
      corporation: 'EVNSPC',
      name: 'Long An',
      units: [
        { code: 'PB0601', name: 'Tân An' },
        { code: 'PB0605', name: 'Đức Hòa' },
      ],
    },
  ];

  it('diacritics and case do not matter, đ included', () => {
    expect(fold('  Thủ  Dầu Một ')).toBe('thu dau mot');
    expect(findUnits(companies, 'duc hoa').map(({ code }) => code)).toEqual(['PB0605']);
    expect(findUnits(companies, 'di an').map(({ code }) => code)).toEqual(['PB0403']);
  });

  it('company and code are searched too, names that begin with it come first', () => {
    expect(findUnits(companies, 'long an').map(({ code }) => code)).toEqual(['PB0605', 'PB0601']);
    expect(findUnits(companies, 'pb0401').map(({ name }) => name)).toEqual(['Thủ Dầu Một']);
    expect(findUnits(companies, 'an')[0]?.name).toBe('Dĩ An');
  });

  it('nothing typed finds nothing; a code leads to its unit', () => {
    expect(findUnits(companies, ' ')).toEqual([]);
    expect(unitByCode(companies, 'PB0601')).toEqual({ code: 'PB0601', name: 'Tân An', company: 'Long An' });
    expect(unitByCode(companies, 'PX99')).toBeUndefined();
  });
});

describe('a shared link', () => {
  const page = 'https://city.example/dien?tab=1#old';

  it('carries no customer code unless the person asks for it, and then only in the fragment', () => {
    const place = { by: 'code', codes: ['PB06010000001'] } as const;
    expect(sharedAddress(page, place, false)).not.toContain('PB0601');
    const withCode = new URL(sharedAddress(page, place, true));
    expect(withCode.search).toBe('?tab=1');
    expect(readSharedAddress(withCode.hash)).toEqual({ codes: 'PB06010000001', unitCode: '' });
  });

  it('carries the area, which is nobody’s secret', () => {
    const link = new URL(sharedAddress(page, { by: 'area', unitCode: 'PB0601', name: 'Tân An' }, false));
    expect(readSharedAddress(link.hash)).toEqual({ codes: '', unitCode: 'PB0601' });
  });
});
