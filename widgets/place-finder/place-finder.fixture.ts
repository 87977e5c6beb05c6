import type { Place } from './place-finder.data.ts';
import type { PlaceFinderOfUnitQuery } from './place-finder-of-unit.generated.ts';

export const tanAn = { code: 'PB0601', name: 'Điện lực Tân An', company: 'Long An' };
export const canGiuoc = { code: 'PB0604', name: 'Điện lực Cần Giuộc', company: 'Long An' };
export const hotline = { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: '2026-06-01' };

/** A place of which everything is known. */
export const payPoint: Place = {
  id: 'pl_1',
  kind: 'PAY_POINT',
  unit: tanAn,
  name: 'Bưu cục Tân An (mẫu)',
  address: 'Số 1, đường Mẫu',
  area: 'Phường Long An, Tỉnh Tây Ninh',
  phone: '0272.000000',
  hours: 'Mỗi ngày: 08:00–20:00',
  bank: null,
  accountNumber: null,
  holder: null,
  source: 'Nguồn mẫu',
  verifiedAt: '2026-06-01',
  validTo: null,
};

/** Of which hardly anything is. */
export const bare: Place = {
  ...payPoint,
  id: 'pl_2',
  name: 'Đại lý thu hộ (mẫu)',
  area: null,
  phone: null,
  hours: null,
  verifiedAt: null,
  validTo: '2026-12-31',
};

export const account: Place = {
  ...bare,
  id: 'pl_3',
  kind: 'BANK_ACCOUNT',
  name: 'Tài khoản thu tiền điện (mẫu)',
  address: null,
  bank: 'Ngân hàng mẫu',
  accountNumber: 'MAU00000001',
  holder: 'CÔNG TY ĐIỆN LỰC LONG AN (MẪU)',
  validTo: null,
};

type OfUnit = NonNullable<PlaceFinderOfUnitQuery['places']>;

export const found = (...places: readonly Place[]) => ({ __typename: 'PlacesFound', hasMore: false, places: [...places] }) as const;

export const none: OfUnit = {
  __typename: 'NoPlaces',
  unit: canGiuoc,
  asOf: '2026-06-12T08:05:00+07:00',
  source: 'Nguồn mẫu',
  elsewhere: [tanAn],
  hotline,
};

export const unknown: OfUnit = { __typename: 'PlacesUnknown', unit: canGiuoc, elsewhere: [], hotline };

export const notNamed = { __typename: 'NoPlaceOfThatName', hotline } as const;
