import { describe, expect, it } from 'vitest';
import { emptyForm } from './tariff-calc.form.ts';
import { fromFragment, toFragment } from './tariff-calc.share.ts';

const untouched = emptyForm('2026-11-21');

describe('a shared calculation', () => {
  it('comes back as it was', () => {
    const form = { ...untouched, kwh: '1.234,5', purpose: 'BUSINESS', voltage: 'LT_6KV', compare: '14/2025/QĐ-TTg' } as const;
    expect(fromFragment(`#${toFragment(form, untouched)}`, untouched)).toEqual(form);
  });

  it('keeps its month when it is opened in another', () => {
    const link = toFragment({ ...untouched, kwh: '350' }, untouched);
    expect(fromFragment(link, emptyForm('2027-03-02'))).toMatchObject({ month: '11', year: '2026', kwh: '350' });
  });

  it('lives beside what the page itself keeps in its fragment', () => {
    expect(fromFragment(`#tab=gia&${toFragment({ ...untouched, kwh: '350' }, untouched)}`, untouched)).toMatchObject({ kwh: '350' });
    expect(fromFragment('#tab=gia', untouched)).toBeUndefined();
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
    const form = fromFragment(`#evn-tariff-calc=${encodeURIComponent(inputs.toString())}`, untouched);
    expect(form).toEqual({ ...untouched, households: '2' });
  });
});
