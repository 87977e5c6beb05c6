import { describe, expect, it } from 'vitest';
import { type CalcForm, emptyForm } from './tariff-calc.form.ts';
import { readSharedAddress, sharedAddress } from './tariff-calc.share.ts';

const untouched = emptyForm('2026-11-21');

const hashOf = (form: CalcForm, page = 'https://city.example/dien') => new URL(sharedAddress(page, form, untouched)).hash;

describe('a shared calculation', () => {
  it('comes back as it was', () => {
    const form = { ...untouched, kwh: '1.234,5', purpose: 'BUSINESS', voltage: 'LT_6KV', compare: '14/2025/QĐ-TTg' } as const;
    expect(readSharedAddress(hashOf(form), untouched)).toEqual(form);
  });

  it('keeps its month when it is opened in another', () => {
    const hash = hashOf({ ...untouched, kwh: '350' });
    expect(readSharedAddress(hash, emptyForm('2027-03-02'))).toMatchObject({ month: '11', year: '2026', kwh: '350' });
  });

  it.each(['#tab=gia', '#/dien/tinh-tien', '#evn-unit=PB0601'])('lives beside %s', (fragment) => {
    const hash = hashOf({ ...untouched, kwh: '350' }, `https://city.example/dien${fragment}`);
    expect(hash.startsWith(fragment)).toBe(true);
    expect(readSharedAddress(hash, untouched)).toMatchObject({ kwh: '350' });
    expect(readSharedAddress(fragment, untouched)).toBeUndefined();
  });

  it('leaves out what is not ours, not sound or too long', () => {
    const inputs = new URLSearchParams({
      kwh: '9'.repeat(41),
      purpose: 'MINING',
      usage: 'guess',
      month: '13',
      from: 'today',
      evil: '<script>',
      households: '2',
    });
    const form = readSharedAddress(`#evn-tariff-calc=${encodeURIComponent(inputs.toString())}`, untouched);
    expect(form).toEqual({ ...untouched, households: '2' });
  });
});
