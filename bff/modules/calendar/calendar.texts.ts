import type { Locale } from '../../graphql/texts.ts';
import type { OutageKind } from '../outage/outage.port.ts';

interface CalendarTexts {
  kinds: Readonly<Record<OutageKind, string>>;
  cancelled: (what: string) => string;
  reason: (text: string) => string;
  unit: (name: string, company: string) => string;
  source: (name: string) => string;
  noEnd: string;
  alarm: string;
  calendarName: (unit: string) => string;
  calendarAbout: (source: string, asOf: string, until: string) => string;
}

/** The words of a calendar. Dates arrive formatted. Name and description do without commas and semicolons: not every reader unescapes them there. */
export const CALENDAR_TEXTS: Readonly<Record<Locale, CalendarTexts>> = {
  vi: {
    kinds: {
      PLANNED: 'Tạm ngừng cung cấp điện theo kế hoạch',
      URGENT: 'Tạm ngừng cung cấp điện khẩn cấp',
      REDUCTION: 'Giảm mức cung cấp điện',
    },
    cancelled: (what) => `Đã hủy: ${what}`,
    reason: (text) => `Lý do: ${text}`,
    unit: (name, company) => (company === '' ? name : `${name} (${company})`),
    source: (name) => `Nguồn: ${name}`,
    noEnd: 'Chưa có thời gian đóng điện lại dự kiến.',
    alarm: 'Ngày mai có lịch tạm ngừng hoặc giảm cung cấp điện.',
    calendarName: (unit) => `Lịch ngừng giảm cung cấp điện – ${unit}`,
    calendarAbout: (source, asOf, until) =>
      `Nguồn: ${source}. Cập nhật lúc ${asOf}. Chỉ biết lịch đến hết ngày ${until}. Sau ngày đó chưa có thông tin.`,
  },
  en: {
    kinds: { PLANNED: 'Planned power cut', URGENT: 'Urgent power cut', REDUCTION: 'Reduced power supply' },
    cancelled: (what) => `Cancelled: ${what}`,
    reason: (text) => `Reason: ${text}`,
    unit: (name, company) => (company === '' ? name : `${name} (${company})`),
    source: (name) => `Source: ${name}`,
    noEnd: 'There is no estimate yet of when power returns.',
    alarm: 'Power will be cut or reduced tomorrow.',
    calendarName: (unit) => `Power cuts – ${unit}`,
    calendarAbout: (source, asOf, until) => `Source: ${source}. Read at ${asOf}. Known up to ${until}. Nothing is known about later days.`,
  },
};
