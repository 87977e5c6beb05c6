import { type FormKey, formMessages } from '../core/form-messages.ts';
import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type RequestKey, requestMessages } from '../shared/request/request.vi.ts';

const vi = {
  'contactBar.callback.title': 'Nhờ gọi lại cho tôi',
  'contactBar.callback.phone': 'Số điện thoại',
  'contactBar.callback.phone.hint': 'Số mà điện lực sẽ gọi, ví dụ 0912 345 678.',
  'contactBar.callback.name': 'Họ tên',
  'contactBar.callback.when': 'Gọi lúc nào thì tiện?',
  'contactBar.callback.when.NOW': 'Càng sớm càng tốt',
  'contactBar.callback.when.MORNING': 'Buổi sáng',
  'contactBar.callback.when.AFTERNOON': 'Buổi chiều',
  'contactBar.callback.when.EVENING': 'Buổi tối',
  'contactBar.callback.about': 'Về việc gì',
  'contactBar.callback.about.hint': 'Đừng ghi số giấy tờ tùy thân hay mật khẩu.',
  'contactBar.callback.privacy': 'Số điện thoại chỉ dùng để gọi lại và báo kết quả cho yêu cầu này.',
  'contactBar.callback.send': 'Gửi yêu cầu',
  'contactBar.callback.cancel': 'Đóng',
  'contactBar.callback.sent': 'Điện lực sẽ gọi lại cho bạn',
  'contactBar.callback.scam': 'Người của điện lực không hỏi mật khẩu, mã OTP hay thẻ ngân hàng qua điện thoại.',
} as const;

export type OwnKey = keyof typeof vi;
export type CallbackKey = OwnKey | FormKey | RequestKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./contact-bar.form.en.ts')).en };

export const callbackMessages: MessagePack<CallbackKey> = joined(joined(formMessages, requestMessages), own);
