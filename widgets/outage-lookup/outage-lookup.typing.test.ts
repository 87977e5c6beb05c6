import { describe, expect, it } from 'vitest';
import { fold } from '../../schema/fold.ts';
import { codesOnOneLine, readCodes } from './outage-lookup.codes.ts';
import { readSharedAddress, sharedAddress } from './outage-lookup.share.ts';
import { findElsewhere, findUnits, unitByCode, type Company } from './outage-lookup.units.data.ts';

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
    expect(readCodes('QB060100000')).toMatchObject({ kind: 'unusual', fault: 'length' });
    expect(readCodes('QB060100000', 'QB060100000')).toEqual({ kind: 'codes', codes: ['QB060100000'] });
    expect(readCodes('QB060100001', 'QB060100000').kind).toBe('unusual');
  });

  it('what cannot be a code is refused however often it is sent', () => {
    expect(readCodes('QB123', 'QB123').kind).toBe('refused');
  });

  it.each([
    ['PB0601O000001', 'letterO'],
    ['PB0601000001', 'length'],
    ['0912345678', 'phone'],
    ['+84912345678', 'phone'],
    ['XX06010000001', 'shape'],
  ])('the fault of %s is named: %s', (typed, fault) => {
    expect(readCodes(typed)).toMatchObject({ fault, alone: true });
  });

  it('a slash parts two codes', () => {
    expect(readCodes('PB06010000001/PB06010000002')).toEqual({ kind: 'codes', codes: ['PB06010000001', 'PB06010000002'] });
  });

  it('a pasted list becomes one line', () => {
    expect(codesOnOneLine('PB06010000001\r\nPB06010000002\n\n')).toBe('PB06010000001, PB06010000002');
  });
});

describe('finding a unit', () => {
  const unit = (code: string, name: string, ...aliases: string[]) => ({ code, name: `Điện lực ${name}`, aliases });
  const companies: Company[] = [
    { corporation: 'EVNHCMC', name: 'Bình Dương', aliases: [], units: [unit('PB0402', 'Dĩ An'), unit('PB0401', 'Thủ Dầu Một')] },
    { corporation: 'EVNSPC', name: 'Long An', aliases: [], units: [unit('PB0601', 'Tân An'), unit('PB0605', 'Đức Hòa')] },
    {
      corporation: 'EVNHCMC',
      name: 'TP.HCM',
      aliases: ['Hồ Chí Minh', 'Sài Gòn'],
      units: [unit('PE0100', 'Sài Gòn', 'Quận 1', 'Quận 3'), unit('PE0200', 'Phú Thọ', 'Quận 10', 'Quận 11'), unit('PE0400', 'Gia Định')],
    },
  ];
  const codes = (typed: string) => findUnits(companies, typed).map(({ code }) => code);

  it('diacritics and case do not matter, đ included', () => {
    expect(fold('  Thủ  Dầu Một ')).toBe('thu dau mot');
    expect(findUnits(companies, 'duc hoa').map(({ code }) => code)).toEqual(['PB0605']);
    expect(codes('di an')).toEqual(['PB0402']);
  });

  it('company and code are searched too, names that begin with it come first', () => {
    expect(findUnits(companies, 'long an').map(({ code }) => code)).toEqual(['PB0605', 'PB0601']);
    expect(findUnits(companies, 'pb0401').map(({ name }) => name)).toEqual(['Điện lực Thủ Dầu Một']);
    expect(findUnits(companies, 'an')[0]?.name).toBe('Điện lực Dĩ An');
  });

  it.each([
    ['Điện lực Dĩ An', ['PB0402']],
    ['tp. di an', ['PB0402']],
    ['quan 1', ['PE0100']],
    ['Q1', ['PE0100']],
    ['q.10', ['PE0200']],
    ['sai gon', ['PE0100', 'PE0400', 'PE0200']],
    ['ho chi minh', ['PE0400', 'PE0200', 'PE0100']],
    ['binh duong di an', ['PB0402']],
    ['ien luc', []],
    ['da nang', []],
  ])('%s', (typed, found) => {
    expect(codes(typed)).toEqual(found);
  });

  it('a place of another region is told from no place at all', () => {
    const hotline = { number: '19001909', priceText: null, verifiedAt: null };
    const elsewhere = [{ name: 'Đà Nẵng', places: ['Điện lực Hải Châu'], hotline }];
    expect(findElsewhere(elsewhere, 'da nang')?.name).toBe('Đà Nẵng');
    expect(findElsewhere(elsewhere, 'Hải Châu')?.name).toBe('Đà Nẵng');
    expect(findElsewhere(elsewhere, 'xyz')).toBeUndefined();
  });

  it('nothing typed finds nothing; a code leads to its unit', () => {
    expect(findUnits(companies, ' ')).toEqual([]);
    expect(unitByCode(companies, 'PB0601')).toEqual({ code: 'PB0601', name: 'Điện lực Tân An', company: 'Long An' });
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
