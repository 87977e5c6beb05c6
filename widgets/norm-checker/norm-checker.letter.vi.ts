import type { MessagePack } from '../core/localize.ts';

const vi = {
  'normChecker.letter.hint': 'Mẫu tham khảo, không phải biểu mẫu chính thức. Điền tay vào chỗ chấm; không có gì được gửi đi.',
  'normChecker.letter.title.landlord': 'Thư đề nghị về tiền điện phòng trọ',
  'normChecker.letter.title.norm': 'Giấy đề nghị đăng ký định mức',
  'normChecker.letter.title.contract': 'Giấy đề nghị ký hợp đồng mua bán điện',
  'normChecker.letter.to.landlord': 'Kính gửi chủ nhà',
  'normChecker.letter.to.utility': 'Kính gửi Điện lực',
  'normChecker.letter.me': 'Tôi là',
  'normChecker.letter.room': 'Thuê tại',
  'normChecker.letter.address': 'Địa chỉ dùng điện',
  'normChecker.letter.code': 'Mã khách hàng trên hóa đơn',
  'normChecker.letter.declare':
    'Chúng tôi có {people} người dùng chung công tơ. Đề nghị ông, bà kê khai đủ với điện lực để được {norms} định mức (cứ {perQuota} người là 1 định mức). Việc đăng ký miễn phí.',
  'normChecker.letter.declared': 'Chúng tôi có {people} người đã kê khai, được {norms} định mức.',
  'normChecker.letter.bill': 'Tháng {month}, {kwh} kWh: tiền điện theo quy định là {total}, gồm thuế.',
  'normChecker.letter.over':
    'Số tiền đã thu là {charged}, nhiều hơn {difference}. Theo quy định, chủ nhà không được thu quá tiền trên hóa đơn. Đề nghị trả lại phần chênh lệch hoặc trừ vào tháng sau.',
  'normChecker.letter.households': 'Công tơ này hiện có {households} hộ dùng chung. Đề nghị đăng ký {norms} định mức.',
  'normChecker.letter.contract':
    'Tôi thuê nhà và cư trú từ {months} tháng trở lên. Đề nghị được ký hợp đồng mua bán điện sinh hoạt cho nơi ở này.',
  'normChecker.letter.date': 'Ngày',
  'normChecker.letter.sign': 'Người viết (ký, ghi rõ họ tên)',
} as const;

export type LetterKey = keyof typeof vi;

export const letterMessages: MessagePack<LetterKey> = { vi, en: async () => (await import('./norm-checker.letter.en.ts')).en };
