/**
 * Month of a bill (kỳ hóa đơn) as people write it: `06/2026`, `6-2026`, `tháng 6/2026`. Shared by the BFF, which decides, and
 * the widgets, which say what is wrong before asking.
 */
const SHAPE = /^(?:tháng|kỳ|thang|ky)?\s*(0?[1-9]|1[0-2])\s*[/.-]\s*(20\d{2})$/i;

/** @returns `2026-06`; undefined where it is no month with its year */
export function billPeriodOf(typed: string): string | undefined {
  const [, month = '', year = ''] = SHAPE.exec(typed.normalize('NFKC').trim()) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}`;
}
