import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { customerCodeMessages, type CustomerCodeKey } from '../shared/customer-code/customer-code.vi.ts';
import type { DateRangeKey } from '../shared/date-range/date-range.vi.ts';
import type { UnitChooserKey } from '../shared/unit-chooser/unit-chooser.vi.ts';
import type { AnswerKey } from './outage-lookup.answer.vi.ts';

const vi = {
  'outageLookup.title': 'Lịch ngừng giảm cung cấp điện',
  'outageLookup.tabs': 'Cách tra cứu',
  'outageLookup.byCode': 'Theo mã khách hàng',
  'outageLookup.byArea': 'Theo khu vực',
  'outageLookup.chooseDays': 'Chọn khoảng ngày',
  'outageLookup.askedCode': 'Mã',
  'outageLookup.askedArea': 'Khu vực',
  'outageLookup.askedCodes': '{count} mã khách hàng',
  'outageLookup.changeArea': 'Tra khu vực khác',
  'outageLookup.change': 'Tra mã khác',
} as const;

type OwnFormKey = keyof typeof vi;
/** Sentences of the widget's own, which are in `outage-lookup.en.ts`. */
export type OwnKey = OwnFormKey | AnswerKey;

export type FormKey = OwnFormKey | CustomerCodeKey;
export type OutageLookupKey = FormKey | AnswerKey | UnitChooserKey | DateRangeKey;

const ownMessages: MessagePack<OwnFormKey> = {
  vi,
  en: async () => (await import('./outage-lookup.en.ts')).en,
  dialects: {
    bac: { 'outageLookup.title': 'Lịch cắt điện' },
    trung: { 'outageLookup.title': 'Lịch tạm ngừng cung cấp điện' },
    nam: { 'outageLookup.title': 'Lịch cúp điện' },
  },
};

export const formMessages: MessagePack<FormKey> = joined(customerCodeMessages, ownMessages);
