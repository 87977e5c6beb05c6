import { type FormKey, formMessages } from '../core/form-messages.ts';
import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type AddressKey, addressMessages } from '../shared/address/address.vi.ts';
import { type DeskKey, deskMessages } from '../shared/request/request.desk.vi.ts';

const vi = {
  'supportForm.what': 'Yêu cầu về việc gì?',
  'supportForm.who': 'Điện lực trả lời cho ai?',
  'supportForm.topic': 'Chủ đề',
  'supportForm.topic.SERVICE_ADVICE': 'Cách sử dụng dịch vụ điện',
  'supportForm.topic.WORKS_ADVICE': 'Công trình điện',
  'supportForm.topic.BILL_QUERY': 'Hóa đơn, tiền điện',
  'supportForm.topic.PETITION': 'Kiến nghị, phản ánh',
  'supportForm.topic.CONTACT': 'Việc khác',
  'supportForm.topic.hint.SERVICE_ADVICE': 'Hỏi về thủ tục, hợp đồng, tiết kiệm điện.',
  'supportForm.topic.hint.WORKS_ADVICE': 'Trạm biến áp, đường dây, công tơ tại một nơi.',
  'supportForm.topic.hint.BILL_QUERY': 'Thấy tiền điện bất thường, sai chỉ số, sai giá.',
  'supportForm.topic.hint.PETITION': 'Cần điện lực giải quyết và trả lời.',
  'supportForm.customerCode': 'Mã khách hàng',
  'supportForm.customerCode.hint': '13 ký tự, in trên hóa đơn tiền điện, ví dụ PB…',
  'supportForm.billPeriod': 'Hóa đơn của tháng',
  'supportForm.billPeriod.hint': 'Tháng và năm, ví dụ 06/2026.',
  'supportForm.subject': 'Tiêu đề',
  'supportForm.message': 'Nội dung',
  'supportForm.message.hint': 'Việc gì, ở đâu, từ khi nào. Đừng ghi số căn cước, số thẻ hay mật khẩu.',
  'supportForm.numbers':
    'Trong nội dung có dãy số giống số căn cước hoặc số tài khoản ngân hàng. Điện lực không cần số này để trả lời: bạn nên xóa đi.',
  'supportForm.name': 'Họ tên',
  'supportForm.phone': 'Số điện thoại',
  'supportForm.phone.hint': 'Để điện lực trả lời, và để bạn xem yêu cầu tới đâu.',
  'supportForm.email': 'Email',
  'supportForm.privacy': 'Chỉ dùng để trả lời yêu cầu này. Xóa sau 24 tháng kể từ khi trả lời xong.',
  'supportForm.suggestions': 'Có thể đã có câu trả lời',
  'supportForm.suggestions.hint': 'Xem trước khi gửi. Những gì bạn nhập vẫn còn ở đây.',
  'supportForm.readMore': 'Đọc cả bài',
  'supportForm.sent': 'Điện lực đã nhận yêu cầu của bạn',
  'supportForm.next': 'Điện lực sẽ trả lời qua điện thoại hoặc email mà bạn đã ghi.',
  'supportForm.noDeadline': 'Chưa có thời hạn trả lời nào được công bố cho yêu cầu gửi qua mạng.',
} as const;

export type OwnKey = keyof typeof vi;
export type SupportKey = OwnKey | FormKey | DeskKey | AddressKey;

const own: MessagePack<OwnKey> = { vi, en: async () => (await import('./support-form.form.en.ts')).en };

export const supportMessages: MessagePack<SupportKey> = joined(joined(formMessages, deskMessages), joined(addressMessages, own));
