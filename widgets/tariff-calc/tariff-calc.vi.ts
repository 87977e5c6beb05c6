import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey } from './tariff-calc.answer.vi.ts';
import type { MoreKey } from './tariff-calc.more.vi.ts';

const vi = {
  'tariffCalc.heading': 'Tính tiền điện',
  'tariffCalc.directions': 'Cách tính',
  'tariffCalc.direction.kwhToMoney': 'Tính tiền điện',
  'tariffCalc.direction.moneyToKwh': 'Số tiền này dùng được bao nhiêu kWh?',

  'tariffCalc.period': 'Kỳ dùng điện',
  'tariffCalc.period.month': 'Trọn tháng',
  'tariffCalc.period.dates': 'Chọn ngày',
  'tariffCalc.month': 'Tháng',
  'tariffCalc.year': 'Năm',
  'tariffCalc.from': 'Từ ngày',
  'tariffCalc.to': 'Đến ngày',
  'tariffCalc.dates.hint': 'Tính cả ngày đầu và ngày cuối.',

  'tariffCalc.usage': 'Lượng điện đã dùng',
  'tariffCalc.usage.kwh': 'Số kWh',
  'tariffCalc.usage.meter': 'Chỉ số công tơ',
  'tariffCalc.usage.time': 'Theo giờ',
  'tariffCalc.kwh': 'Điện năng tiêu thụ (kWh)',
  'tariffCalc.kwh.hint': 'Ví dụ 350. Xem trên hóa đơn hoặc tin nhắn báo tiền điện.',
  'tariffCalc.previous': 'Chỉ số cũ',
  'tariffCalc.current': 'Chỉ số mới',
  'tariffCalc.restart': 'Công tơ quay vòng hay thay công tơ?',
  'tariffCalc.restart.rolled': 'Quay vòng: công tơ chạy hết số rồi bắt đầu lại từ 0',
  'tariffCalc.restart.replaced': 'Thay công tơ: đã treo công tơ khác trong kỳ',
  'tariffCalc.digits': 'Mặt số công tơ có mấy chữ số?',
  'tariffCalc.digitsOf': '{count} chữ số',
  'tariffCalc.lastOfOld': 'Chỉ số cuối của công tơ cũ',
  'tariffCalc.lastOfOld.hint': 'Chỉ số khi tháo công tơ cũ, ghi trong biên bản treo tháo.',
  'tariffCalc.firstOfNew': 'Chỉ số đầu của công tơ mới',
  'tariffCalc.firstOfNew.hint': 'Chỉ số khi treo công tơ mới, thường là 0.',
  'tariffCalc.normal': 'Giờ bình thường (kWh)',
  'tariffCalc.peak': 'Giờ cao điểm (kWh)',
  'tariffCalc.offPeak': 'Giờ thấp điểm (kWh)',
  'tariffCalc.amount': 'Số tiền (đồng)',
  'tariffCalc.amount.hint': 'Số tiền phải trả, đã gồm thuế GTGT. Ví dụ 500.000.',
  'tariffCalc.households': 'Số hộ dùng chung công tơ',
  'tariffCalc.households.hint': 'Để 1 nếu chỉ nhà bạn dùng công tơ này.',

  'tariffCalc.more': 'Thêm lựa chọn',
  'tariffCalc.more.hint': 'Mục đích khác, nhà trọ, hệ số nhân, biểu giá khác, so sánh',
  'tariffCalc.purpose.RESIDENTIAL': 'Sinh hoạt',
  'tariffCalc.purpose.RESIDENTIAL_PREPAID': 'Sinh hoạt, công tơ thẻ trả trước',
  'tariffCalc.purpose.PRODUCTION': 'Sản xuất',
  'tariffCalc.purpose.BUSINESS': 'Kinh doanh, dịch vụ',
  'tariffCalc.purpose.HOSPITAL_SCHOOL': 'Bệnh viện, nhà trẻ, trường học',
  'tariffCalc.purpose.PUBLIC_LIGHTING_ADMINISTRATION': 'Chiếu sáng công cộng, cơ quan hành chính',
  'tariffCalc.multiplier': 'Hệ số nhân (HSN)',
  'tariffCalc.people': 'Số người thuê',
  'tariffCalc.kvarh': 'Điện năng phản kháng (kVArh)',
  'tariffCalc.cosPhi': 'Hệ số công suất cosφ',

  'tariffCalc.submit.kwhToMoney': 'Tính tiền',
  'tariffCalc.submit.moneyToKwh': 'Tính số kWh',
  'tariffCalc.calculating': 'Đang tính…',
  'tariffCalc.recalculating': 'Đang tính lại… Số tiền bên dưới là của lần tính trước.',

  'tariffCalc.check.required': '{field}: chưa nhập.',
  'tariffCalc.check.number': '{field}: hãy nhập một số, ví dụ {example}.',
  'tariffCalc.check.doubtful': '{field}: “{text}” là {whole} hay {fraction}? Hãy viết lại một trong hai.',
  'tariffCalc.check.negative': '{field}: không được nhỏ hơn 0.',
  'tariffCalc.check.aboveZero': '{field}: phải lớn hơn 0.',
  'tariffCalc.check.whole': '{field}: phải là số nguyên.',
  'tariffCalc.check.cosPhi': '{field}: phải lớn hơn 0 và không quá 1.',
  'tariffCalc.check.order': 'Ngày cuối không được trước ngày đầu.',
  'tariffCalc.check.restart': 'Chỉ số mới nhỏ hơn chỉ số cũ: hãy cho biết lý do, hoặc sửa lại chỉ số.',
  'tariffCalc.check.replaced': '{field}: chỉ số cuối của một công tơ không thể nhỏ hơn chỉ số đầu của nó.',

  'tariffCalc.result': 'Kết quả',
  'tariffCalc.placeholder': 'Nhập kỳ và lượng điện đã dùng. Số tiền, từng bậc, thuế và căn cứ sẽ hiện ở đây.',
} as const;

export type FormKey = keyof typeof vi;
export type TariffCalcKey = FormKey | AnswerKey | MoreKey;

const north = {
  'tariffCalc.direction.moneyToKwh': 'Số tiền này dùng được bao nhiêu số điện?',
  'tariffCalc.usage.kwh': 'Số điện',
  'tariffCalc.kwh': 'Số điện tiêu thụ (kWh)',
  'tariffCalc.submit.moneyToKwh': 'Tính số điện',
} as const;

/** A customer says "số điện" in the North and the Centre, "ký điện" and "đồng hồ điện" in the South. */
export const formMessages: MessagePack<FormKey> = {
  vi,
  en: async () => (await import('./tariff-calc.en.ts')).en,
  dialects: {
    bac: north,
    trung: north,
    nam: {
      'tariffCalc.direction.moneyToKwh': 'Số tiền này dùng được bao nhiêu ký điện?',
      'tariffCalc.usage.kwh': 'Số ký điện',
      'tariffCalc.usage.meter': 'Chỉ số đồng hồ',
      'tariffCalc.kwh': 'Số ký điện tiêu thụ (kWh)',
      'tariffCalc.submit.moneyToKwh': 'Tính số ký điện',
      'tariffCalc.restart': 'Đồng hồ quay vòng hay thay đồng hồ?',
      'tariffCalc.restart.rolled': 'Quay vòng: đồng hồ chạy hết số rồi bắt đầu lại từ 0',
      'tariffCalc.restart.replaced': 'Thay đồng hồ: đã gắn đồng hồ khác trong kỳ',
      'tariffCalc.digits': 'Mặt số đồng hồ có mấy chữ số?',
      'tariffCalc.households': 'Số hộ dùng chung đồng hồ',
      'tariffCalc.households.hint': 'Để 1 nếu chỉ nhà bạn dùng đồng hồ này.',
      'tariffCalc.lastOfOld': 'Chỉ số cuối của đồng hồ cũ',
      'tariffCalc.lastOfOld.hint': 'Chỉ số khi tháo đồng hồ cũ, ghi trong biên bản treo tháo.',
      'tariffCalc.firstOfNew': 'Chỉ số đầu của đồng hồ mới',
      'tariffCalc.firstOfNew.hint': 'Chỉ số khi gắn đồng hồ mới, thường là 0.',
      'tariffCalc.purpose.RESIDENTIAL_PREPAID': 'Sinh hoạt, đồng hồ thẻ trả trước',
      'tariffCalc.check.replaced': '{field}: chỉ số cuối của một đồng hồ không thể nhỏ hơn chỉ số đầu của nó.',
      'tariffCalc.placeholder': 'Nhập kỳ và số ký điện đã dùng. Số tiền, từng bậc, thuế và căn cứ sẽ hiện ở đây.',
    },
  },
};
