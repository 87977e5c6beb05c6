import { describe, expect, it } from 'vitest';
import { fill } from '../core/localize.ts';
import { firstDayOf, toTariffView } from './tariff-table.data.ts';
import { en } from './tariff-table.desk.en.ts';
import { deskMessages } from './tariff-table.desk.vi.ts';
import { conditional, decisions, tariff } from './tariff-table.fixture.ts';

const vi = {
  language: 'vi',
  t: (key: string, values?: Readonly<Record<string, string | number>>) =>
    fill('vi', deskMessages.vi[key as keyof typeof deskMessages.vi], values),
} as const;
const english = {
  language: 'en',
  t: (key: string, values?: Readonly<Record<string, string | number>>) => fill('en', en[key as keyof typeof en], values),
} as const;

const DAYS = { asked: '2026-11-26', today: '2026-11-26' };

describe('prices of a household', () => {
  it('stand by tier, before and with tax', () => {
    const { table, remark, hours } = toTariffView(tariff, 'RESIDENTIAL', 'both', DAYS, vi);
    expect(table?.heads).toEqual(['Bậc', 'Lượng điện một tháng', 'Chưa thuế', 'Có thuế 8%']);
    expect(table?.groups[0]?.rows).toEqual([
      { labels: ['1', '0–50 kWh'], figures: ['1.984', '2.142,72'] },
      { labels: ['2', 'Từ 51 kWh'], figures: ['2.050', '2.214'] },
    ]);
    expect(remark).toContain('Mỗi hộ');
    expect(hours).toEqual([]);
  });

  it('with one tax alone have one column', () => {
    expect(toTariffView(tariff, 'RESIDENTIAL', 'with', DAYS, vi).table?.groups[0]?.rows[0]?.figures).toEqual(['2.142,72']);
    expect(toTariffView(tariff, 'RESIDENTIAL', 'without', DAYS, english).table?.groups[0]?.rows[0]?.figures).toEqual(['1,984']);
  });

  it('of a prepaid meter are one price; a decision without one has none', () => {
    expect(toTariffView(tariff, 'RESIDENTIAL_PREPAID', 'without', DAYS, vi).table?.groups[0]?.rows).toEqual([
      { labels: ['Mọi kWh'], figures: ['2.909'] },
    ]);
    expect(toTariffView({ ...tariff, prepaid: null }, 'RESIDENTIAL_PREPAID', 'both', DAYS, vi).table).toBeUndefined();
  });
});

describe('prices of everybody else', () => {
  it('by the hour stand below their voltage, with the hours', () => {
    const { table, hours } = toTariffView(tariff, 'BUSINESS', 'without', DAYS, vi);
    expect(table?.groups.map(({ title }) => title)).toEqual(['Điện áp: Từ 22 kV trở lên', 'Điện áp: Dưới 6 kV']);
    expect(table?.groups[1]?.rows.map(({ labels, figures }) => [...labels, ...figures])).toEqual([
      ['Giờ bình thường', '3.152'],
      ['Giờ thấp điểm', '1.918'],
      ['Giờ cao điểm', '5.422'],
    ]);
    expect(hours).toEqual([
      { name: 'Giờ thấp điểm', times: ['22:00–04:00, Tất cả các ngày'] },
      { name: 'Giờ cao điểm', times: ['09:30–11:30, Thứ Hai đến thứ Bảy'] },
    ]);
  });

  it('at one price for all hours stand by voltage', () => {
    const { table, hours } = toTariffView(tariff, 'HOSPITAL_SCHOOL', 'without', DAYS, vi);
    expect(table).toEqual({
      heads: ['Cấp điện áp', 'Chưa thuế'],
      figureCount: 1,
      groups: [{ title: undefined, rows: [{ labels: ['Dưới 6 kV'], figures: ['2.124'] }] }],
    });
    expect(hours).toEqual([]);
  });

  it('that a decision does not set are not invented', () => {
    expect(toTariffView(tariff, 'PRODUCTION', 'both', DAYS, vi).table).toBeUndefined();
  });
});

describe('the decision', () => {
  it('says whether it applies, since when, and by what it is known', () => {
    const { decision } = toTariffView(tariff, 'RESIDENTIAL', 'both', DAYS, vi);
    expect(decision).toMatchObject({ badge: 'Đang áp dụng', period: 'Từ 10/05/2025', isVerified: true, sources: 'Nguồn: Văn bản mẫu.' });
  });

  it('of a day that is still to come: its prices may change', () => {
    const ahead = (asked: string | null, decision = tariff.decision) =>
      toTariffView({ ...tariff, decision }, 'RESIDENTIAL', 'both', { ...DAYS, asked }, vi).ahead;
    expect(ahead('2027-01-01')).toContain('Ngày 01/01/2027 chưa tới.');
    expect([ahead('2026-11-26'), ahead(null), ahead('2027-01-01', { ...tariff.decision, effectiveTo: '2027-06-30' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('that never applied says so, and has no days', () => {
    const { decision } = toTariffView({ ...tariff, decision: conditional }, 'RESIDENTIAL', 'both', DAYS, vi);
    expect(decision).toMatchObject({ badge: 'Chưa có hiệu lực', period: undefined, note: 'Chưa áp dụng.', isVerified: false });
  });

  it('the first day with prices is that of the first decision that sets any and applied', () => {
    expect(firstDayOf(decisions)).toBe('2024-10-11');
    expect(firstDayOf([conditional])).toBeUndefined();
  });
});
