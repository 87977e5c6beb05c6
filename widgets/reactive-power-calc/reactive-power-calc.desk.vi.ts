import type { MessagePack } from '../core/localize.ts';

const vi = {
  'reactivePowerCalc.who':
    'Chỉ áp dụng cho bên mua điện có công suất sử dụng cực đại đăng ký từ 40 kW trở lên, hoặc đã đạt 40 kW trong ba chu kỳ ghi chỉ số liên tiếp. Hộ gia đình bình thường không phải trả.',
  'reactivePowerCalc.by': 'Bạn biết số nào?',
  'reactivePowerCalc.by.kvarh': 'kWh và kVArh',
  'reactivePowerCalc.by.cosPhi': 'cosφ',
  'reactivePowerCalc.kwh': 'Điện năng tác dụng (kWh)',
  'reactivePowerCalc.kwh.hint': 'Cả kỳ, gồm cả ba khung giờ.',
  'reactivePowerCalc.kvarh': 'Điện năng phản kháng (kVArh)',
  'reactivePowerCalc.kvarh.hint': 'Dòng “VC” hoặc “vô công” trên hóa đơn.',
  'reactivePowerCalc.cosPhi': 'Hệ số công suất cosφ',
  'reactivePowerCalc.cosPhi.hint': 'Ví dụ 0,85.',
  'reactivePowerCalc.energyAmount': 'Tiền điện năng tác dụng, chưa thuế (đ)',
  'reactivePowerCalc.energyAmount.hint': 'Cộng tiền của các dòng kWh trên hóa đơn. Ví dụ 30 triệu.',
  'reactivePowerCalc.submit': 'Tính tiền',
  'reactivePowerCalc.missing': '{field}: chưa nhập.',
  'reactivePowerCalc.number': '{field}: hãy nhập một số.',
  'reactivePowerCalc.doubtful': '{field}: ý bạn là {whole} hay {fraction}? Hãy nhập lại cho rõ.',
  'reactivePowerCalc.aboveZero': '{field}: phải lớn hơn 0.',
  'reactivePowerCalc.atMostOne': '{field}: lớn hơn 0 và không quá 1, ví dụ 0,85.',
  'reactivePowerCalc.percent': '{field}: không quá 1. Nếu ý bạn là phần trăm, hãy nhập {meant}.',
  'reactivePowerCalc.tooLittle': '{field}: {meant} đồng là quá ít. Nếu là triệu đồng, hãy viết “{meant} triệu”.',
  'reactivePowerCalc.answer': 'Kết quả',
  'reactivePowerCalc.free': 'cosφ là {cosPhi}: không phải trả tiền công suất phản kháng.',
  'reactivePowerCalc.free.why': 'Từ cosφ {limit} trở lên thì không bị tính. cosφ được làm tròn đến hai chữ số thập phân.',
  'reactivePowerCalc.charged': 'Phải trả thêm {total}, gồm thuế.',
  'reactivePowerCalc.saving': 'Nâng cosφ từ {cosPhi} lên {limit} thì không phải trả khoản này.',
  'reactivePowerCalc.excess': 'Tức là bù khoảng {kvarh} kVArh trong kỳ, thường bằng tụ bù. Hãy hỏi đơn vị chuyên môn trước khi lắp.',
  'reactivePowerCalc.row.cosPhi': 'cosφ',
  'reactivePowerCalc.row.k': 'Hệ số k',
  'reactivePowerCalc.row.energy': 'Tiền điện năng tác dụng',
  'reactivePowerCalc.row.amount': 'Tiền công suất phản kháng',
  'reactivePowerCalc.row.vat': 'Thuế giá trị gia tăng {rate}',
  'reactivePowerCalc.row.total': 'Cộng',
  'reactivePowerCalc.caption': 'Cách tính',
  'reactivePowerCalc.source': 'Nguồn: {source}. Thuế: {basis}.',
  'reactivePowerCalc.unverified': 'Chưa kiểm chứng đủ.',
} as const;

export type DeskKey = keyof typeof vi;

export const deskMessages: MessagePack<DeskKey> = { vi, en: async () => (await import('./reactive-power-calc.desk.en.ts')).en };
