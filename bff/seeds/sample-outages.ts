import { addDays, type CivilDate } from '../platform/civil-date.ts';
import type { OutageRowInput } from '../modules/import/outage-import.rows.ts';

/** Invented interruptions, told relative to a day, so that a demo is right whenever it is started. */
interface SampleOutage extends Omit<OutageRowInput, 'row' | 'startsAt' | 'endsAt'> {
  /** Days from today and time of day in Vietnam. */
  starts: readonly [days: number, time: string];
  ends: readonly [days: number, time: string] | null;
  /** Stands in the first of two imports only, and so ends up cancelled. */
  vanishes?: true;
}

const UPKEEP = 'Bảo trì lưới điện trung áp';
const CABLE = 'Thay dây dẫn và xử lý hành lang an toàn lưới điện';
const STATION = 'Nâng công suất trạm biến áp';

export const TAN_AN_OUTAGES: readonly SampleOutage[] = [
  {
    scheduleId: 'MAU-01',
    areaCode: 'TA-01',
    areaName: 'Một phần khu phố 2, tuyến 471 (mẫu)',
    starts: [0, '00:00'],
    ends: [0, '23:59'],
    kind: 'PLANNED',
    reason: UPKEEP,
  },
  {
    scheduleId: 'MAU-02',
    areaCode: 'TA-02',
    areaName: 'Ấp Bình Lợi, tuyến 473 (mẫu)',
    starts: [6, '07:30'],
    ends: [6, '11:30'],
    kind: 'PLANNED',
    reason: CABLE,
  },
  {
    scheduleId: 'MAU-03',
    areaCode: 'TA-03',
    areaName: 'Khu dân cư ven kênh, tuyến 475 (mẫu)',
    starts: [1, '06:00'],
    ends: [4, '17:00'],
    kind: 'PLANNED',
    reason: STATION,
  },
  {
    scheduleId: 'MAU-04',
    areaCode: 'TA-04',
    areaName: 'Khu công nghiệp phía nam, tuyến 477 (mẫu)',
    starts: [1, '22:30'],
    ends: [2, '04:30'],
    kind: 'PLANNED',
    reason: UPKEEP,
  },
  {
    scheduleId: 'MAU-06',
    areaCode: 'TA-06',
    areaName: 'Chợ cũ và các hẻm lân cận, tuyến 479 (mẫu)',
    starts: [2, '08:00'],
    ends: [2, '12:00'],
    kind: 'PLANNED',
    reason: CABLE,
    vanishes: true,
  },
  {
    scheduleId: 'MAU-07A',
    areaCode: 'TA-07',
    areaName: 'Đường ven sông, tuyến 481 (mẫu)',
    starts: [1, '07:30'],
    ends: [1, '10:00'],
    kind: 'PLANNED',
    reason: CABLE,
  },
  {
    scheduleId: 'MAU-07B',
    areaCode: 'TA-07',
    areaName: 'Đường ven sông, tuyến 481 (mẫu)',
    starts: [3, '13:30'],
    ends: [3, '16:30'],
    kind: 'PLANNED',
    reason: UPKEEP,
  },
  {
    scheduleId: 'MAU-07C',
    areaCode: 'TA-07',
    areaName: 'Đường ven sông, tuyến 481 (mẫu)',
    starts: [5, '05:00'],
    ends: null,
    kind: 'URGENT',
    reason: 'Xử lý sự cố máy cắt',
  },
  {
    scheduleId: 'MAU-07D',
    areaCode: 'TA-07',
    areaName: 'Đường ven sông, tuyến 481 (mẫu)',
    starts: [4, '08:00'],
    ends: [4, '09:00'],
    kind: 'PLANNED',
    reason: UPKEEP,
    vanishes: true,
  },
  {
    scheduleId: 'MAU-08',
    areaCode: 'TA-08',
    areaName: 'Cụm sản xuất phía bắc, tuyến 483 (mẫu)',
    starts: [2, '17:00'],
    ends: [2, '21:00'],
    kind: 'REDUCTION',
    reason: 'Giảm 30 % công suất do quá tải đường dây (mẫu)',
  },
];

export const THU_DAU_MOT_OUTAGES: readonly SampleOutage[] = [
  {
    scheduleId: 'MAU-11',
    areaCode: 'TDM-01',
    areaName: 'Một phần phường trung tâm, tuyến 472 (mẫu)',
    starts: [3, '08:00'],
    ends: [3, '11:00'],
    kind: 'PLANNED',
    reason: STATION,
  },
];

export const SILENT_OUTAGES: readonly SampleOutage[] = [
  {
    scheduleId: 'MAU-21',
    areaCode: 'CG-01',
    areaName: 'Xã ven biển, tuyến 474 (mẫu)',
    starts: [2, '07:00'],
    ends: [2, '15:00'],
    kind: 'PLANNED',
    reason: UPKEEP,
  },
];

/** The rows of an import, with dates counted from `today`. */
export function outageRows(unitCode: string, outages: readonly SampleOutage[], today: CivilDate): OutageRowInput[] {
  const at = ([days, time]: readonly [number, string]) => `${addDays(today, days)} ${time}`;
  return outages.map(({ starts, ends, vanishes: _, ...rest }, index) => ({
    ...rest,
    row: index + 1,
    unitCode,
    startsAt: at(starts),
    endsAt: ends && at(ends),
  }));
}
