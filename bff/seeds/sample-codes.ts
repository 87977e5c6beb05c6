import type { Corporation } from '../platform/corporation.ts';

/** Invented customer codes, one per kind of answer: what the demo pages offer to try. None belongs to a customer. */
export interface SampleCode {
  code: string;
  /** What the look-up answers, in both languages. */
  shows: { vi: string; en: string };
  /** Where the code stands in the sample list; null: in no list. */
  place: { corporation: Corporation; unitCode: string; areaCode: string; bookCode: string | null } | null;
}

const inUnit = (corporation: Corporation, unitCode: string, areaCode: string, bookCode: string | null) => ({
  corporation,
  unitCode,
  areaCode,
  bookCode,
});

/** Fresh lists and schedules; most meters are read once a month. */
const TAN_AN = (areaCode: string, bookCode: string | null = 'TA-S01') => inUnit('EVNSPC', 'PB0601', areaCode, bookCode);
/** Its schedules were last read days, or weeks, ago. */
const SILENT = (areaCode: string) => inUnit('EVNSPC', 'PB0604', areaCode, 'CG-S01');
/** With EVNHCMC since 1 July 2025, though its codes still begin like those of EVNSPC. */
const THU_DAU_MOT = (areaCode: string) => inUnit('EVNHCMC', 'PB0401', areaCode, 'TDM-S01');

export const SAMPLE_CODES: readonly SampleCode[] = [
  {
    code: 'PB06010000011',
    place: TAN_AN('TA-01'),
    shows: { vi: 'Đang ngừng cung cấp điện hôm nay', en: 'An interruption that is going on today' },
  },
  { code: 'PB06010000022', place: TAN_AN('TA-02'), shows: { vi: 'Có lịch vào tuần tới', en: 'An interruption next week' } },
  {
    code: 'PB06010000033',
    place: TAN_AN('TA-03'),
    shows: { vi: 'Ngừng cung cấp điện nhiều ngày liền', en: 'An interruption of several days' },
  },
  { code: 'PB06010000044', place: TAN_AN('TA-04'), shows: { vi: 'Lịch kéo dài qua nửa đêm', en: 'An interruption past midnight' } },
  { code: 'PB06010000055', place: TAN_AN('TA-05'), shows: { vi: 'Chưa có lịch nào', en: 'Nothing planned' } },
  {
    code: 'PB06010000066',
    place: TAN_AN('TA-06', null),
    shows: { vi: 'Lịch đã bị hủy, ngoài ra chưa có lịch nào', en: 'A cancelled interruption and nothing else' },
  },
  { code: 'PB06010000077', place: TAN_AN('TA-07', 'TA-S03'), shows: { vi: 'Nhiều lịch trong tuần', en: 'Several interruptions' } },
  { code: 'PB06010000088', place: TAN_AN('TA-08', 'TA-S02'), shows: { vi: 'Giảm mức cung cấp điện', en: 'Reduced supply' } },
  {
    code: 'PB04010000099',
    place: THU_DAU_MOT('TDM-01'),
    shows: { vi: 'Đơn vị đã chuyển từ EVNSPC sang EVNHCMC', en: 'A unit that moved from EVNSPC to EVNHCMC' },
  },
  {
    code: 'PB06040000111',
    place: SILENT('CG-01'),
    shows: { vi: 'Có lịch, nhưng nguồn đã cũ', en: 'An interruption, but the source is stale' },
  },
  { code: 'PB06040000122', place: SILENT('CG-02'), shows: { vi: 'Chưa biết: nguồn đã cũ', en: 'Unknown: the source is stale' } },
  { code: 'PB06010000999', place: null, shows: { vi: 'Chưa biết: mã không có trong danh sách', en: 'Unknown: a code that is in no list' } },
  { code: 'PB20010000013', place: null, shows: { vi: 'Chưa biết: không rõ đơn vị điện lực', en: 'Unknown: a unit that is not known' } },
];
