import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { type ServiceFactsKey, serviceFactsMessages } from '../service-facts/service-facts.vi.ts';

const vi = {
  'serviceForm.kind': 'Bạn cần gì?',
  'serviceForm.kind.NEW_LOW_VOLTAGE': 'Điện hạ áp',
  'serviceForm.kind.NEW_MEDIUM_VOLTAGE': 'Điện trung áp',
  'serviceForm.kind.NEW_HIGH_VOLTAGE': 'Điện cao áp',
  'serviceForm.kind.CHANGE_CAPACITY': 'Thay đổi công suất, thay đổi công tơ',
  'serviceForm.kind.MOVE_METER': 'Thay đổi vị trí công tơ',
  'serviceForm.kind.CHANGE_PURPOSE': 'Thay đổi mục đích sử dụng điện',
  'serviceForm.kind.CHANGE_NORM': 'Thay đổi định mức sử dụng điện',
  'serviceForm.kind.CHANGE_HOLDER': 'Thay đổi chủ thể hợp đồng',
  'serviceForm.kind.CHECK_METER': 'Kiểm tra công tơ, thiết bị đo đếm',
  'serviceForm.kind.RECONNECT': 'Cấp điện trở lại',
  'serviceForm.kind.CHANGE_INFORMATION': 'Thay đổi thông tin đã đăng ký',
  'serviceForm.kind.EXTEND_CONTRACT': 'Gia hạn hợp đồng',
  'serviceForm.kind.TERMINATE_CONTRACT': 'Chấm dứt hợp đồng',
  'serviceForm.kind.SELL_SOLAR': 'Bán điện mặt trời áp mái',
  'serviceForm.kind.hint.NEW_LOW_VOLTAGE': '220/380 V: nhà ở, hộ kinh doanh, cơ quan, doanh nghiệp.',
  'serviceForm.kind.hint.NEW_MEDIUM_VOLTAGE': 'Sinh hoạt, ngoài sinh hoạt, mua buôn qua trạm biến áp riêng.',
  'serviceForm.kind.hint.NEW_HIGH_VOLTAGE': 'Khách hàng mua điện trực tiếp ở cao áp.',
  'serviceForm.before': 'Cần biết trước khi điền',
  'serviceForm.choose': 'Chọn',
} as const;

export type OwnKey = keyof typeof vi;
export type StartKey = OwnKey | ServiceFactsKey;

const own: MessagePack<OwnKey> = {
  vi,
  en: async () => (await import('./service-form.start.en.ts')).en,
  dialects: {
    nam: {
      'serviceForm.kind.CHANGE_CAPACITY': 'Thay đổi công suất, thay đổi đồng hồ điện',
      'serviceForm.kind.MOVE_METER': 'Thay đổi vị trí đồng hồ điện',
      'serviceForm.kind.CHECK_METER': 'Kiểm tra đồng hồ điện, thiết bị đo đếm',
    },
  },
};

/** Sentences of the choice, and of what has to be known before the first field. */
export const startMessages: MessagePack<StartKey> = joined(serviceFactsMessages, own);
