import { describe, expect, it } from 'vitest';
import { personalKey, readShared, withShared } from './share-link.ts';

const page = 'https://city.example/dien?lang=vi';
const bill = { 'evn-tariff-calc': 'month=10&kwh=1.234,5' };

describe('a link to share', () => {
  it.each([
    ['', '#evn-tariff-calc=X'],
    ['#', '#evn-tariff-calc=X'],
    ['#bang-gia', '#bang-gia&evn-tariff-calc=X'],
    ['#tab=gia&row=2', '#tab=gia&row=2&evn-tariff-calc=X'],
    ['#/dien/tinh-tien', '#/dien/tinh-tien?evn-tariff-calc=X'],
    ['#!/dien', '#!/dien?evn-tariff-calc=X'],
    ['#/dien?tab=gia', '#/dien?tab=gia&evn-tariff-calc=X'],
    ['#evn-unit=PB0601', '#evn-unit=PB0601&evn-tariff-calc=X'],
    ['#evn-tariff-calc=old&tab=gia', '#tab=gia&evn-tariff-calc=X'],
    ['#/dien?evn-tariff-calc=old', '#/dien?evn-tariff-calc=X'],
    ['#/dien?evn-tariff-calc=old&tab=gia', '#/dien?tab=gia&evn-tariff-calc=X'],
  ])('keeps what the page itself keeps in %j', (fragment, expected) => {
    expect(new URL(withShared(`${page}${fragment}`, { 'evn-tariff-calc': 'X' })).hash).toBe(expected);
  });

  it.each(['', '#/dien', '#/dien?tab=gia', '#tab=gia', '#evn-unit=PB0601'])('gives back what it was given, after %j', (fragment) => {
    const { hash } = new URL(withShared(`${page}${fragment}`, bill));
    expect(readShared(hash, 'evn-tariff-calc')).toBe(bill['evn-tariff-calc']);
  });

  it('leaves the rest of the address alone', () => {
    expect(withShared(`${page}#bang-gia`, bill)).toMatch(/^https:\/\/city\.example\/dien\?lang=vi#bang-gia&/);
    expect(withShared(`${page}#bang-gia`, { 'evn-unit': undefined })).toBe(`${page}#bang-gia`);
  });

  it('carries a customer code only when it is given one, whatever link the page was opened by', () => {
    personalKey('evn-code');
    const opened = `${page}#evn-code=PB06010000001&tab=gia`;
    expect(withShared(opened, bill)).not.toContain('PB06010000001');
    expect(withShared(opened, { 'evn-unit': 'PB0601' })).toBe(`${page}#tab=gia&evn-unit=PB0601`);
    expect(withShared(opened, { 'evn-code': 'PB06010000002' })).toBe(`${page}#tab=gia&evn-code=PB06010000002`);
  });
});

describe('a fragment', () => {
  it.each([
    ['', undefined],
    ['#tab=gia', undefined],
    ['#my-evn-unit=PB0601', undefined],
    ['#evn-unit=%E0%A4%A', undefined],
    ['#evn-unit=', ''],
  ])('%j says %j', (fragment, value) => expect(readShared(fragment, 'evn-unit')).toBe(value));
});
