import type { ImportBeginInput } from '../modules/import/import.begin.ts';
import type { PlaceRowInput } from '../modules/import/place-import.rows.ts';
import type { PlaceKind } from '../platform/place.ts';

/** Invented places, each of which says so in its name; account numbers begin with letters that no bank issues. */
interface SamplePlace extends Omit<PlaceRowInput, 'row' | 'kind'> {
  kind: PlaceKind;
  unitCode: string;
}

const WEEKDAYS = 'Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00';
const EVERY_DAY = 'Mỗi ngày: 08:00–20:00';

const account = (unitCode: string, serial: number, company: string): SamplePlace => ({
  kind: 'BANK_ACCOUNT',
  unitCode,
  name: `Tài khoản thu tiền điện ${serial} (mẫu)`,
  bank: 'Ngân hàng mẫu',
  accountNumber: `MAU 0000 ${String(serial).padStart(4, '0')}`,
  holder: `CÔNG TY ĐIỆN LỰC ${company} (MẪU)`,
});

interface Where {
  unitCode: string;
  /** Real, so that names of before July 2025 lead to it; there is no such street in it. */
  communeCode: string;
}

const office = (where: Where, name: string, street: string): SamplePlace => ({
  kind: 'TRANSACTION_OFFICE',
  ...where,
  name: `Phòng giao dịch ${name} (mẫu)`,
  address: `${street} (địa chỉ mẫu)`,
  hours: WEEKDAYS,
});

const payPoint = (where: Where, name: string, street: string): SamplePlace => ({
  kind: 'PAY_POINT',
  ...where,
  name: `${name} (mẫu)`,
  address: `${street} (địa chỉ mẫu)`,
  hours: EVERY_DAY,
});

const LONG_AN: Where = { unitCode: 'PB0601', communeCode: '27694' };
const TAN_AN: Where = { unitCode: 'PB0601', communeCode: '27712' };
const CAN_GIUOC: Where = { unitCode: 'PB0604', communeCode: '28159' };
const THU_DAU_MOT: Where = { unitCode: 'PB0401', communeCode: '25747' };
const SAI_GON: Where = { unitCode: 'PE0100', communeCode: '26740' };
const CUA_NAM: Where = { unitCode: 'PD01', communeCode: '00082' };

type SampleList = Pick<ImportBeginInput, 'corporation' | 'units'> & { places: readonly SamplePlace[] };

/** Of the units named, those without a place in here have none; of all others nothing is known. */
export const SAMPLE_PLACES: readonly SampleList[] = [
  {
    corporation: 'EVNSPC',
    units: ['PB0601', 'PB0603', 'PB0604', 'PB0605'],
    places: [
      office(LONG_AN, 'Tân An', 'Số 1, đường Mẫu Một'),
      payPoint(LONG_AN, 'Cửa hàng tiện lợi Bình Minh', 'Số 12, đường Mẫu Hai'),
      payPoint(TAN_AN, 'Bưu cục Tân An', 'Số 30, đường Mẫu Ba'),
      payPoint(LONG_AN, 'Đại lý thu hộ Hòa Bình', 'Số 8, hẻm Mẫu Bốn'),
      payPoint(CAN_GIUOC, 'Bưu cục Cần Giuộc', 'Số 5, đường Mẫu Năm'),
      account('PB0601', 1, 'LONG AN'),
      account('PB0604', 2, 'LONG AN'),
    ],
  },
  {
    corporation: 'EVNHCMC',
    units: ['PB0401', 'PE0100'],
    places: [
      office(THU_DAU_MOT, 'Thủ Dầu Một', 'Số 2, đường Mẫu Sáu'),
      payPoint(THU_DAU_MOT, 'Siêu thị Phú Cường', 'Số 40, đường Mẫu Bảy'),
      payPoint(SAI_GON, 'Bưu cục Bến Nghé', 'Số 15, đường Mẫu Tám'),
      account('PB0401', 3, 'BÌNH DƯƠNG'),
    ],
  },
  {
    corporation: 'EVNHANOI',
    units: ['PD01', 'PD02'],
    places: [
      office(CUA_NAM, 'Hoàn Kiếm', 'Số 6, phố Mẫu Chín'),
      payPoint(CUA_NAM, 'Điểm thu Hàng Bài', 'Số 20, phố Mẫu Mười'),
      account('PD01', 4, 'HOÀN KIẾM'),
    ],
  },
];
