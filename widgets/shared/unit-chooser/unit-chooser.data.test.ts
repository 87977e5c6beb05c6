import { describe, expect, it } from 'vitest';
import { fold } from '../../../schema/fold.ts';
import { findElsewhere, findUnits, unitByCode, type Company } from './unit-chooser.data.ts';

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
