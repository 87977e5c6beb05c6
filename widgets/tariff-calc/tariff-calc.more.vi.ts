import type { MessagePack } from '../core/localize.ts';

/** Fields that the first sight of the form does not have; labels of those that are checked stand with the checks. */
const vi = {
  'tariffCalc.placeholder.moneyToKwh': 'Nhập kỳ và số tiền. Số kWh dùng được, từng bậc, thuế và căn cứ sẽ hiện ở đây.',
  'tariffCalc.amount.hint': 'Số tiền phải trả, đã gồm thuế GTGT. Ví dụ 500.000.',
  'tariffCalc.dates.hint': 'Tính cả ngày đầu và ngày cuối.',
  'tariffCalc.restart.rolled': 'Quay vòng: công tơ chạy hết số rồi bắt đầu lại từ 0',
  'tariffCalc.restart.replaced': 'Thay công tơ: đã treo công tơ khác trong kỳ',
  'tariffCalc.digitsOf': '{count} chữ số',
  'tariffCalc.lastOfOld.hint': 'Chỉ số khi tháo công tơ cũ, ghi trong biên bản treo tháo.',
  'tariffCalc.firstOfNew.hint': 'Chỉ số khi treo công tơ mới, thường là 0.',
  'tariffCalc.purpose': 'Mục đích sử dụng điện',
  'tariffCalc.voltage': 'Cấp điện áp',
  'tariffCalc.voltage.GE_110KV': 'Từ 110 kV trở lên',
  'tariffCalc.voltage.FROM_22KV_TO_110KV': 'Từ 22 kV đến dưới 110 kV',
  'tariffCalc.voltage.GE_22KV': 'Từ 22 kV trở lên',
  'tariffCalc.voltage.FROM_6KV_TO_22KV': 'Từ 6 kV đến dưới 22 kV',
  'tariffCalc.voltage.GE_6KV': 'Từ 6 kV trở lên',
  'tariffCalc.voltage.LT_6KV': 'Dưới 6 kV',
  'tariffCalc.multiplier.hint': 'Để trống nếu là 1. In trên hóa đơn, thường gặp khi đo qua máy biến dòng.',
  'tariffCalc.tenants': 'Nhà cho thuê trọ',
  'tariffCalc.tenants.none': 'Không phải nhà trọ',
  'tariffCalc.tenants.declared': 'Đã kê khai đủ số người thuê',
  'tariffCalc.tenants.undeclared': 'Chưa kê khai đủ số người thuê',
  'tariffCalc.people.hint': '4 người tính là 1 định mức. Có người chỉ ở một phần kỳ: nhập số bình quân theo ngày, ví dụ 2,5.',
  'tariffCalc.roundQuota': 'Làm tròn định mức mỗi bậc đến kWh',
  'tariffCalc.reactive': 'Công suất phản kháng (CSPK)',
  'tariffCalc.reactive.none': 'Không tính',
  'tariffCalc.reactive.kvarh': 'Biết số kVArh',
  'tariffCalc.reactive.cosPhi': 'Biết hệ số cosφ',
  'tariffCalc.reactive.hint': 'Áp dụng khi công suất sử dụng cực đại đăng ký từ 40 kW.',
  'tariffCalc.invoiceDate': 'Ngày lập hóa đơn',
  'tariffCalc.invoiceDate.hint': 'Quyết định thuế suất GTGT. Để trống: ngày sau ngày cuối kỳ.',
  'tariffCalc.decision': 'Tính theo quyết định giá',
  'tariffCalc.decision.inForce': 'Giá áp dụng trong kỳ',
  'tariffCalc.compare': 'So sánh với',
  'tariffCalc.compare.none': 'Không so sánh',
  'tariffCalc.decision.from': '{decision}, từ {date}',
  'tariffCalc.decision.conditional': '{decision} – chưa áp dụng',
  'tariffCalc.decisions.failed': 'Chưa tải được danh sách quyết định.',
} as const;

export type MoreKey = keyof typeof vi;

export const moreMessages: MessagePack<MoreKey> = {
  vi,
  en: async () => (await import('./tariff-calc.more.en.ts')).en,
  dialects: {
    nam: {
      'tariffCalc.placeholder.moneyToKwh': 'Nhập kỳ và số tiền. Số ký điện dùng được, từng bậc, thuế và căn cứ sẽ hiện ở đây.',
      'tariffCalc.restart.rolled': 'Quay vòng: đồng hồ chạy hết số rồi bắt đầu lại từ 0',
      'tariffCalc.restart.replaced': 'Thay đồng hồ: đã gắn đồng hồ khác trong kỳ',
      'tariffCalc.lastOfOld.hint': 'Chỉ số khi tháo đồng hồ cũ, ghi trong biên bản treo tháo.',
      'tariffCalc.firstOfNew.hint': 'Chỉ số khi gắn đồng hồ mới, thường là 0.',
    },
  },
};
