import { type FormKey, formMessages } from '../../core/form-messages.ts';
import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import { type AddressKey, addressMessages } from '../address/address.vi.ts';
import { type FieldsKey, fieldsMessages } from './service-form.fields.vi.ts';

const vi = {
  'serviceForm.step.DATA': 'Thông tin',
  'serviceForm.step.PERSONAL': 'Thông tin chỉ điện lực được biết',
  'serviceForm.step.PAPERS': 'Giấy tờ kèm theo',
  'serviceForm.step.CHECK': 'Kiểm tra lại trước khi đăng ký',
  'serviceForm.page':
    'Bước này chỉ hỏi những gì không cần giấy tờ tùy thân. Phần còn lại mở trong khung của điện lực; trang này không đọc được.',
  'serviceForm.again': 'Sửa phần đã điền',
  'serviceForm.lacksSecret': 'Những gì bạn đã nhập được điền lại. Số giấy tờ, số tài khoản phải nhập lại vì không bao giờ được lưu.',
  'serviceForm.papers.busy': 'Giấy tờ đang được tải lên. Chờ một lát rồi bấm lại.',
  'serviceForm.attachments': 'Giấy tờ kèm theo',
} as const;

export type OwnKey = keyof typeof vi;
export type DeskKey = OwnKey | FieldsKey | FormKey | AddressKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./service-form.desk.en.ts')).en };

/** Sentences of the form that stand before anything is attached or sent. */
export const deskMessages: MessagePack<DeskKey> = joined(joined(formMessages, addressMessages), joined(fieldsMessages, own));
