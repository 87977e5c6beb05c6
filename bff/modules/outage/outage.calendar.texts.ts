import type { Locale } from '../../platform/texts.ts';
import type { OutageKind } from './outage.port.ts';

export interface CalendarTexts {
  kinds: Readonly<Record<OutageKind, string>>;
  cancelled: (what: string) => string;
  reason: (text: string) => string;
  unit: (name: string, company: string) => string;
  source: (name: string) => string;
  noEnd: string;
  /** `07:30–11:00`, or with dates where it reaches into another day. */
  hours: (from: string, to: string | null) => string;
  summary: (kind: string, hours: string, place: string) => string;
  alarm: (kind: string, hours: string, place: string) => string;
  /** Of one outage on its day, or of the subscription of a unit. */
  fileName: (dayOrUnit: string) => string;
  calendarName: (unit: string) => string;
  calendarAbout: (source: string, asOf: string, until: string) => string;
}

/** The words of a calendar. Dates arrive formatted. Name and description do without commas and semicolons: not every reader unescapes them there. */
export const CALENDAR_TEXTS: Readonly<Record<Locale, CalendarTexts>> = {
  vi: {
    kinds: {
      PLANNED: 'Ngừng cung cấp điện theo kế hoạch',
      URGENT: 'Ngừng cung cấp điện khẩn cấp',
      REDUCTION: 'Giảm cung cấp điện',
    },
    cancelled: (what) => `Đã hủy: ${what}`,
    reason: (text) => `Lý do: ${text}`,
    unit: (name, company) => (company === '' ? name : `${name} (${company})`),
    source: (name) => `Nguồn: ${name}`,
    noEnd: 'Chưa rõ giờ kết thúc.',
    hours: (from, to) => (to === null ? `từ ${from}, chưa rõ giờ kết thúc` : `${from} – ${to}`),
    summary: (kind, hours, place) => `${kind}, ${hours}, ${place}`,
    alarm: (kind, hours, place) => `Ngày mai, ${hours}: ${kind.toLowerCase()} tại ${place}`,
    fileName: (dayOrUnit) => `lich-ngung-cap-dien-${dayOrUnit}.ics`,
    calendarName: (unit) => `Lịch ngừng giảm cung cấp điện – ${unit}`,
    calendarAbout: (source, asOf, until) =>
      `Nguồn: ${source}. Cập nhật lúc ${asOf}. Chỉ biết lịch đến hết ngày ${until}. Sau ngày đó chưa có thông tin.`,
  },
  en: {
    kinds: { PLANNED: 'Planned power outage', URGENT: 'Urgent power outage', REDUCTION: 'Reduced power supply' },
    cancelled: (what) => `Cancelled: ${what}`,
    reason: (text) => `Reason: ${text}`,
    unit: (name, company) => (company === '' ? name : `${name} (${company})`),
    source: (name) => `Source: ${name}`,
    noEnd: 'No estimate yet of when it will end.',
    hours: (from, to) => (to === null ? `from ${from}, end not known` : `${from} – ${to}`),
    summary: (kind, hours, place) => `${kind}, ${hours}, ${place}`,
    alarm: (kind, hours, place) => `Tomorrow, ${hours}: ${kind.toLowerCase()} in ${place}`,
    fileName: (dayOrUnit) => `power-outage-${dayOrUnit}.ics`,
    calendarName: (unit) => `Power outages – ${unit}`,
    calendarAbout: (source, asOf, until) => `Source: ${source}. Read at ${asOf}. Known up to ${until}. Nothing is known about later days.`,
  },
};
