import { describe, expect, it } from 'vitest';
import type { SharedKey, Values } from '../core/localize.ts';
import { fill } from '../core/localize.ts';
import { vi } from '../locales/vi.ts';
import { toTrackedView, type TrackedRequest } from './request-tracker.data.ts';
import { type TrackerKey, trackerMessages } from './request-tracker.desk.vi.ts';

const sentences = { ...vi, ...trackerMessages.vi };
const t = (key: TrackerKey | SharedKey, values?: Values): string => fill('vi', sentences[key], values);

const request: TrackedRequest = {
  __typename: 'ServiceRequest',
  requestCode: 'GK-PB0604-26-000123-K',
  kind: 'NEW_LOW_VOLTAGE',
  customerKind: 'HOUSEHOLD',
  stage: 'SURVEY',
  progress: 'IN_PROGRESS',
  waitsFor: 'UTILITY',
  canCancel: true,
  receivedAt: '2026-06-12T08:00:00+07:00',
  endedAt: null,
  steps: [
    { stage: 'RECEIVED', at: '2026-06-12T08:00:00+07:00', by: 'CUSTOMER', text: null, targetOn: null },
    { stage: 'SURVEY', at: '2026-06-13T09:30:00+07:00', by: 'UTILITY', text: 'Sáng thứ Hai đến khảo sát.', targetOn: '2026-06-15' },
  ],
  costs: [],
  askedPapers: [],
  hotline: { number: '19001006', priceText: null, verifiedAt: null },
};

const viewOf = (changes: Partial<TrackedRequest> = {}) => toTrackedView({ ...request, ...changes }, 'vi', t);

describe('a request on screen', () => {
  it('says what it is about, where it is, and whose turn it is', () => {
    const view = viewOf();
    expect(view.standing).toBe('Cấp điện mới hạ áp: khảo sát');
    expect(view.waits).toContain('điện lực');
    expect(view.yours).toBe(false);
    expect(view.stations.map(({ label, reached, current }) => [label, reached, current])).toEqual([
      ['Tiếp nhận', true, false],
      ['Đang xử lý', true, true],
      ['Hoàn tất', false, false],
    ]);
  });

  it('begins with what happened last', () => {
    const [last, first] = viewOf().steps;
    expect(last).toEqual({
      stage: 'khảo sát',
      time: '09:30 13/06/2026',
      by: 'điện lực',
      text: 'Sáng thứ Hai đến khảo sát.',
      target: 'Dự kiến xong: 15/06/2026',
    });
    expect(first?.by).toBe('bạn');
  });

  it('ends as refused where it was refused, not as done', () => {
    const view = viewOf({ stage: 'REFUSED', progress: 'DONE', waitsFor: 'NOBODY' });
    expect(view.stations.at(-1)).toMatchObject({ label: 'từ chối', current: true });
  });

  it('has no costs where none were stated, and their exact sum where they were', () => {
    expect(viewOf().costs).toBeNull();
    const costs = [
      { label: 'Dây dẫn', amount: 1_080_001, vat: 80_000 },
      { label: 'Công lắp đặt', amount: 500_000, vat: 0 },
    ];
    expect(viewOf({ costs }).costs).toEqual({
      lines: [
        { label: 'Dây dẫn', amount: '1.080.001\u00A0đ', vat: '80.000\u00A0đ' },
        { label: 'Công lắp đặt', amount: '500.000\u00A0đ', vat: '0\u00A0đ' },
      ],
      total: '1.580.001\u00A0đ',
      totalVat: '80.000\u00A0đ',
    });
  });

  it('names what is missing, and takes a stage that it does not know for one under way', () => {
    expect(viewOf({ stage: 'NEEDS_PAPERS', askedPapers: ['IDENTITY', 'PLACE_RIGHT'] }).askedPapers).toEqual([
      'Giấy tờ tùy thân',
      'Giấy tờ về nơi dùng điện',
    ]);
    expect(viewOf({ stage: 'LATER_STAGE' as TrackedRequest['stage'] }).standing).toBe('Cấp điện mới hạ áp: đang xử lý');
  });
});
