import { type FormKey, formMessages } from '../core/form-messages.ts';
import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type AddressKey, addressMessages } from '../shared/address/address.vi.ts';
import { type DeskKey, deskMessages } from '../shared/request/request.desk.vi.ts';

const vi = {
  'outageReport.danger': 'Có thấy nguy hiểm không?',
  'outageReport.danger.hint': 'Dây điện rơi, trụ đổ, tia lửa, khói, mùi khét, nước ngập tới điện.',
  'outageReport.danger.YES': 'Có, đang nguy hiểm',
  'outageReport.danger.NO': 'Không',
  'outageReport.danger.title': 'Tránh xa ít nhất 10 m, gọi ngay',
  'outageReport.danger.1': 'Không chạm vào dây, trụ, hay người đang bị điện giật.',
  'outageReport.danger.2': 'Giữ người khác và trẻ em ở xa. Dây nằm im vẫn có thể có điện.',
  'outageReport.danger.3': 'Đừng điền biểu mẫu lúc này: gọi điện nhanh hơn.',
  'outageReport.danger.noNumber': 'Gọi số tổng đài in trên hóa đơn tiền điện.',
  'outageReport.danger.fire': 'Cháy: gọi {number}',
  'outageReport.danger.injured': 'Bị thương: gọi {number}',
  'outageReport.danger.back': 'Hết nguy hiểm, báo mất điện',
  'outageReport.neighboursDark': 'Nhà hàng xóm có mất điện không?',
  'outageReport.neighboursDark.YES': 'Có, cả xóm mất điện',
  'outageReport.neighboursDark.NO': 'Không, chỉ nhà tôi',
  'outageReport.neighboursDark.UNKNOWN': 'Không rõ',
  'outageReport.breakerOn': 'Cầu dao (áp-tô-mát) trong nhà có đang bật không?',
  'outageReport.breakerOn.YES': 'Đang bật',
  'outageReport.breakerOn.NO': 'Đang tắt, hoặc bị nhảy',
  'outageReport.breakerOn.UNKNOWN': 'Không rõ',
  'outageReport.breakerOn.advice': 'Thử bật lại một lần. Nếu nhảy nữa thì đừng bật tiếp: điện trong nhà có lỗi, cần thợ điện.',
  'outageReport.unpaidNotice': 'Có nhận giấy hay tin nhắn báo nợ tiền điện không?',
  'outageReport.unpaidNotice.YES': 'Có',
  'outageReport.unpaidNotice.NO': 'Không',
  'outageReport.unpaidNotice.UNKNOWN': 'Không rõ',
  'outageReport.unpaidNotice.advice': 'Có thể điện bị ngừng vì chưa thanh toán. Gọi tổng đài hỏi trước cho nhanh:',
  'outageReport.where': 'Mất điện ở đâu?',
  'outageReport.where.code': 'Tôi có mã khách hàng',
  'outageReport.where.address': 'Tôi chỉ biết địa chỉ',
  'outageReport.customerCode': 'Mã khách hàng',
  'outageReport.customerCode.hint': '13 ký tự, in trên hóa đơn tiền điện, ví dụ PB…',
  'outageReport.unknownCode': 'Không tra được mã này. Hãy so lại với hóa đơn; không chắc thì báo bằng địa chỉ.',
  'outageReport.toAddress': 'Báo bằng địa chỉ',
  'outageReport.place': 'Nơi mất điện:',
  'outageReport.place.change': 'Sửa nơi mất điện',
  'outageReport.contact': 'Điện lực gọi cho ai?',
  'outageReport.phone': 'Số điện thoại',
  'outageReport.phone.hint': 'Để đội sửa điện gọi, và để bạn xem đã xử lý tới đâu.',
  'outageReport.name': 'Họ tên',
  'outageReport.message': 'Điều cần nói thêm',
  'outageReport.message.hint': 'Ví dụ: mất từ lúc nào, nghe tiếng nổ ở trạm nào.',
  'outageReport.planned': 'Nơi này đang có lịch ngừng cung cấp điện, từ {from} đến {to}. Nếu đúng là lần này thì không cần báo.',
  'outageReport.plannedOpen':
    'Nơi này đang ngừng cung cấp điện theo lịch, từ {from}; chưa biết giờ có lại. Nếu đúng là lần này thì không cần báo.',
  'outageReport.reduction': 'Nơi này đang giảm mức cung cấp điện theo lịch, từ {from} đến {to}.',
  'outageReport.privacy': 'Chỉ dùng để xử lý lần mất điện này. Xóa sau 24 tháng.',
  'outageReport.send': 'Báo mất điện',
  'outageReport.otherWays': 'Cách khác, không cần mạng:',
  'outageReport.sms': 'Mở tin nhắn soạn sẵn',
  'outageReport.sms.hint':
    'Điện lực không có số nhận tin nhắn báo mất điện mà chúng tôi biết. Gửi cho người thân có mạng để báo giúp, hoặc đọc cho tổng đài nghe.',
  'outageReport.text': 'Báo mất điện',
  'outageReport.text.phone': 'Điện thoại: {phone}',
  'outageReport.text.code': 'Mã khách hàng {code}',
  'outageReport.sent': 'Điện lực đã nhận báo mất điện của bạn',
  'outageReport.merged': 'Trong 30 phút qua đã có báo mất điện cùng nơi này. Báo của bạn được gộp vào cùng một phiếu.',
  'outageReport.next': 'Khi đội sửa điện bắt đầu và khi xong, bạn xem được bằng mã này.',
} as const;

export type OwnKey = keyof typeof vi;
export type ReportKey = OwnKey | FormKey | DeskKey | AddressKey;

const own: MessagePack<OwnKey> = {
  vi,
  en: async () => (await import('./outage-report.form.en.ts')).en,
  dialects: {
    nam: {
      'outageReport.neighboursDark': 'Nhà hàng xóm có cúp điện không?',
      'outageReport.neighboursDark.YES': 'Có, cả xóm cúp điện',
      'outageReport.where': 'Cúp điện ở đâu?',
      'outageReport.send': 'Báo cúp điện',
    },
  },
};

export const reportMessages: MessagePack<ReportKey> = joined(joined(formMessages, deskMessages), joined(addressMessages, own));
