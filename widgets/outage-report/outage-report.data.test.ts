import { describe, expect, it } from 'vitest';
import { fill } from '../core/localize.ts';
import type { OutageReportPlannedQuery } from './outage-report-planned.generated.ts';
import { certaintyOf, placeText, plannedNow, reportText, screens, untouched, type Values } from './outage-report.data.ts';
import { reportMessages } from './outage-report.form.vi.ts';

const t = (key: string, values?: Readonly<Record<string, string | number>>): string =>
  fill('vi', reportMessages.vi[key as keyof typeof reportMessages.vi], values);
const typed = (values: Partial<Values>): Values => ({ ...untouched, ...values });
type Planned = NonNullable<OutageReportPlannedQuery['outages']>;
type Window = Extract<Planned, { __typename: 'OutageFound' }>['windows'][number];
const window: Window = {
  status: 'IN_PROGRESS',
  startsAt: '2026-06-12T08:00:00+07:00',
  endsAt: '2026-06-12T15:00:00+07:00',
  kind: 'PLANNED',
};
const found = (...windows: Window[]): Planned => ({ __typename: 'OutageFound', stale: false, windows });

describe('the screens', () => {
  it('danger comes first, and one question stands on each', () => {
    expect(screens(untouched).map((fields) => fields[0])).toEqual([
      'danger',
      'neighboursDark',
      'breakerOn',
      'unpaidNotice',
      'where',
      'phone',
    ]);
  });

  it('where the neighbours are dark too, neither breaker nor bill are asked about', () => {
    expect(screens(typed({ neighboursDark: 'YES' })).map((fields) => fields[0])).toEqual(['danger', 'neighboursDark', 'where', 'phone']);
  });

  it('the place is a code or an address', () => {
    expect(screens(typed({ neighboursDark: 'YES' }))[2]).toEqual(['where', 'customerCode']);
    expect(screens(typed({ neighboursDark: 'YES', where: 'address' }))[2]).toContain('addressProvince');
  });

  it('what was answered before it became pointless is not sent as known', () => {
    const values = typed({ breakerOn: 'NO', unpaidNotice: 'YES', neighboursDark: 'YES' });
    expect(certaintyOf(values, 'breakerOn')).toBe('UNKNOWN');
    expect(certaintyOf(values, 'neighboursDark')).toBe('YES');
    expect(certaintyOf({ ...values, neighboursDark: 'NO' }, 'breakerOn')).toBe('NO');
    expect(certaintyOf(untouched, 'unpaidNotice')).toBe('UNKNOWN');
  });
});

describe('a planned interruption', () => {
  it('is named when it is going on now, with its end', () => {
    expect(plannedNow(found({ ...window, status: 'UPCOMING' }, window), t)).toContain('đến 15:00 12/06/2026');
    expect(plannedNow(found({ ...window, endsAt: null }), t)).toContain('chưa biết giờ có lại');
    expect(plannedNow(found({ ...window, kind: 'REDUCTION' }), t)).toContain('giảm mức cung cấp điện');
  });

  it('that is over, cancelled or still to come is not; nor is what nobody knows', () => {
    for (const status of ['UPCOMING', 'ENDED', 'CANCELLED'] as const) expect(plannedNow(found({ ...window, status }), t)).toBeUndefined();
    expect(plannedNow({ __typename: 'OutageUnknown' }, t)).toBeUndefined();
    expect(plannedNow({ __typename: 'NoOutageKnownUntil' }, t)).toBeUndefined();
    expect(plannedNow(null, t)).toBeUndefined();
    expect(plannedNow(undefined, t)).toBeUndefined();
  });
});

describe('the report as a text', () => {
  const told = (values: Values, address = ''): string => reportText(values, placeText(values, address, t), t);

  it('holds the place and whom to call', () => {
    const values = typed({ customerCode: 'PB06010000055', phone: '0912345678', message: 'Mất từ 6 giờ' });
    expect(told(values)).toBe('Báo mất điện. Mã khách hàng PB06010000055. Điện thoại: 0912345678. Mất từ 6 giờ.');
    const byAddress = typed({ where: 'address', phone: '0912345678' });
    expect(told(byAddress, '12/3 Lê Văn Thọ, Gò Vấp')).toBe('Báo mất điện. 12/3 Lê Văn Thọ, Gò Vấp. Điện thoại: 0912345678.');
  });

  it('leaves out what was not typed yet', () => {
    expect(told(untouched)).toBe('Báo mất điện.');
    expect(told(typed({ where: 'address' }))).toBe('Báo mất điện.');
  });
});
