import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'dateRange.from': 'Từ ngày',
  'dateRange.to': 'Đến ngày',
  'dateRange.incomplete': 'Nhập đủ ngày, tháng, năm cho “{field}”.',
  'dateRange.fromPast': '“Từ ngày” phải là hôm nay hoặc sau hôm nay.',
  'dateRange.fromTooFar': '“Từ ngày” phải trong vòng một năm tới.',
  'dateRange.toBeforeFrom': '“Đến ngày” phải bằng hoặc sau “Từ ngày”.',
  'dateRange.tooManyDays': 'Mỗi lần tra được tối đa {max} ngày, khoảng đã chọn có {count} ngày. Chọn “Đến ngày” sớm hơn.',
} as const;

export type DateRangeKey = keyof typeof vi;

export const dateRangeMessages: MessagePack<DateRangeKey> = { vi, en: async () => (await import('./date-range.en.ts')).en };
