import type { MessagePack } from '../core/localize.ts';

const vi = {
  'outageLookup.from': 'Từ ngày',
  'outageLookup.to': 'Đến ngày',
  'outageLookup.dateIncomplete': 'Nhập đủ ngày, tháng, năm cho “{field}”.',
  'outageLookup.fromPast': '“Từ ngày” phải là hôm nay hoặc sau hôm nay.',
  'outageLookup.fromTooFar': '“Từ ngày” phải trong vòng một năm tới.',
  'outageLookup.toBeforeFrom': '“Đến ngày” phải bằng hoặc sau “Từ ngày”.',
  'outageLookup.tooManyDays': 'Mỗi lần tra được tối đa {max} ngày, khoảng đã chọn có {count} ngày. Chọn “Đến ngày” sớm hơn.',
} as const;

export type DateKey = keyof typeof vi;

export const dateMessages: MessagePack<DateKey> = { vi, en: async () => (await import('./outage-lookup.en.ts')).en };
