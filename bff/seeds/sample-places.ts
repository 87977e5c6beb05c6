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

const office = (unitCode: string, name: string, street: string): SamplePlace => ({
  kind: 'TRANSACTION_OFFICE',
  unitCode,
  name: `Phòng giao dịch ${name} (mẫu)`,
  address: `${street} (địa chỉ mẫu)`,
  hours: WEEKDAYS,
});

const payPoint = (unitCode: string, name: string, street: string): SamplePlace => ({
  kind: 'PAY_POINT',
  unitCode,
  name: `${name} (mẫu)`,
  address: `${street} (địa chỉ mẫu)`,
  hours: EVERY_DAY,
});

type SampleList = Pick<ImportBeginInput, 'corporation' | 'units'> & { places: readonly SamplePlace[] };

/** Of the units named, those without a place in here have none; of all others nothing is known. */
export const SAMPLE_PLACES: readonly SampleList[] = [
  {
    corporation: 'EVNSPC',
    units: ['PB0601', 'PB0603', 'PB0604', 'PB0605'],
    places: [
      office('PB0601', 'Tân An', 'Số 1, đường Mẫu Một'),
      payPoint('PB0601', 'Cửa hàng tiện lợi Bình Minh', 'Số 12, đường Mẫu Hai'),
      payPoint('PB0601', 'Bưu cục Tân An', 'Số 30, đường Mẫu Ba'),
      payPoint('PB0601', 'Đại lý thu hộ Hòa Bình', 'Số 8, hẻm Mẫu Bốn'),
      payPoint('PB0604', 'Bưu cục Cần Giuộc', 'Số 5, đường Mẫu Năm'),
      account('PB0601', 1, 'LONG AN'),
      account('PB0604', 2, 'LONG AN'),
    ],
  },
  {
    corporation: 'EVNHCMC',
    units: ['PB0401', 'PE0100'],
    places: [
      office('PB0401', 'Thủ Dầu Một', 'Số 2, đường Mẫu Sáu'),
      payPoint('PB0401', 'Siêu thị Phú Cường', 'Số 40, đường Mẫu Bảy'),
      payPoint('PE0100', 'Bưu cục Bến Nghé', 'Số 15, đường Mẫu Tám'),
      account('PB0401', 3, 'BÌNH DƯƠNG'),
    ],
  },
  {
    corporation: 'EVNHANOI',
    units: ['PD01', 'PD02'],
    places: [
      office('PD01', 'Hoàn Kiếm', 'Số 6, phố Mẫu Chín'),
      payPoint('PD01', 'Điểm thu Hàng Bài', 'Số 20, phố Mẫu Mười'),
      account('PD01', 4, 'HOÀN KIẾM'),
    ],
  },
];
