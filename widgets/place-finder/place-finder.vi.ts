import type { MessagePack } from '../core/localize.ts';
import type { UnitChooserKey } from '../shared/unit-chooser/unit-chooser.vi.ts';
import type { AnswerKey, OwnAnswerKey } from './place-finder.answer.vi.ts';

const vi = {
  'placeFinder.title': 'Nơi trả tiền điện, phòng giao dịch, tài khoản',
  'placeFinder.kinds': 'Bạn cần tìm',
  'placeFinder.kind.pay-point': 'Điểm thu',
  'placeFinder.kind.office': 'Phòng giao dịch',
  'placeFinder.kind.account': 'Tài khoản',
  'placeFinder.text': 'Tìm theo tên',
  'placeFinder.textHint': 'Tên đường, phường, xã, quận, huyện (cũ hoặc mới), không cần dấu. Ví dụ: can giuoc',
  'placeFinder.textMissing': 'Hãy nhập tên nơi cần tìm.',
  'placeFinder.find': 'Tìm',
  'placeFinder.byUnit': 'Hoặc chọn Điện lực của bạn',
  'placeFinder.show': 'Xem',
  'placeFinder.otherPlace': 'Tìm nơi khác',
  'placeFinder.result': 'Kết quả',
} as const;

export type ShellKey = keyof typeof vi;
/** Sentences of the widget's own, which are in `place-finder.en.ts`. */
export type OwnKey = ShellKey | OwnAnswerKey;
export type PlaceFinderKey = ShellKey | AnswerKey | UnitChooserKey;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./place-finder.en.ts')).en };
