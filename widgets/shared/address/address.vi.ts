import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'address.addressBy': 'Bạn biết địa chỉ nào?',
  'address.by.now': 'Địa chỉ hiện nay: tỉnh, xã hoặc phường',
  'address.by.before': 'Tôi chỉ biết địa chỉ cũ, có quận hoặc huyện',
  'address.addressProvince': 'Tỉnh, thành phố',
  'address.addressCommune': 'Xã, phường, đặc khu',
  'address.addressStreet': 'Số nhà, đường, ấp hoặc thôn',
  'address.addressOld': 'Địa chỉ cũ',
  'address.plain': 'Địa chỉ đầy đủ',
  'address.oldHint': 'Số nhà, đường, phường hoặc xã, quận hoặc huyện, tỉnh. Không cần dấu.',
  'address.choose': 'Chọn',
  'address.provinceFirst': 'Chọn tỉnh, thành phố trước.',
  'address.filter': 'Lọc danh sách xã, phường',
  'address.filtered': 'Còn {count} xã, phường trong danh sách.',
  'address.filteredNone': 'Không có xã, phường nào tên “{text}”. Nếu đó là tên cũ, hãy chọn “{by}”.',
  'address.meanings': 'Nay có thể là nơi nào dưới đây? Không chắc thì cứ để nguyên.',
  'address.former': 'Trước đây: {former}',
  'address.noMeaning': 'Chưa tìm thấy xã, phường hiện nay của địa chỉ này. Bạn vẫn gửi được, điện lực sẽ đọc địa chỉ bạn nhập.',
  'address.notSearched': 'Chưa tra được tên hiện nay. Bạn vẫn gửi được, điện lực sẽ đọc địa chỉ bạn nhập.',
  'address.chosen': 'Nay là {place}.',
  'address.chooseAgain': 'Chọn lại',
} as const;

export type AddressKey = keyof typeof vi;

export const addressMessages: MessagePack<AddressKey> = { vi, en: async () => (await import('./address.en.ts')).en };
