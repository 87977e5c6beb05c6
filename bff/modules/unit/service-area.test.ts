import { describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { readAdministrativeUnits } from '../../reference/administrative-units.ts';
import { readUnits } from '../../reference/units.ts';
import { serviceAreas } from './service-area.service.ts';
import { unitDirectory } from './unit-directory.service.ts';

const file = readAdministrativeUnits();
const areas = serviceAreas(unitDirectory(readUnits()), file);
const TODAY = '2026-06-12';

/** Code of a commune that was made from this former one. */
function madeFrom(province: string, commune: string): string {
  const found = file.formerProvinces
    .find(({ name }) => name === province)
    ?.districts.flatMap(({ communes }) => communes)
    .find(([name]) => name === commune);
  if (!found?.[1]) throw new Error(`${commune}, ${province} is not listed`);
  return found[1];
}
const firstOf = (province: string): string =>
  madeFrom(province, file.formerProvinces.find(({ name }) => name === province)?.districts[0]?.communes[0]?.[0] ?? '');

describe('the corporation of a commune', () => {
  it.each([
    ['Thành phố Hà Nội', 'EVNHANOI'],
    ['Thành phố Hồ Chí Minh', 'EVNHCMC'],
    ['Tỉnh Tiền Giang', 'EVNSPC'],
    ['Tỉnh Bắc Giang', 'EVNNPC'],
    ['Thành phố Huế', 'EVNCPC'],
  ])('made from %s is %s', (province, corporation) => {
    expect(areas.corporationOf(firstOf(province), TODAY)).toBe(corporation);
  });

  it('is that of the former province, where today’s spans two', () => {
    const lamDong = new Set(file.provinces.find(({ name }) => name === 'Lâm Đồng')?.communes.map(([code]) => code));
    const [highlands, coast] = [firstOf('Tỉnh Đắk Nông'), firstOf('Tỉnh Bình Thuận')];
    expect([lamDong.has(highlands), lamDong.has(coast)]).toEqual([true, true]);
    expect([areas.corporationOf(highlands, TODAY), areas.corporationOf(coast, TODAY)]).toEqual(['EVNCPC', 'EVNSPC']);
  });

  it('follows a transfer from its day on', () => {
    const commune = firstOf('Tỉnh Bình Dương');
    expect([areas.corporationOf(commune, '2025-06-30'), areas.corporationOf(commune, '2025-07-01')]).toEqual(['EVNSPC', 'EVNHCMC']);
  });

  it('is not known where the lists have a gap, or there is no such commune', () => {
    expect([areas.corporationOf(firstOf('Tỉnh Cao Bằng'), TODAY), areas.corporationOf('99999', TODAY)]).toEqual([null, null]);
  });

  it('is known for most of the country', () => {
    const codes = file.provinces.flatMap(({ communes }) => communes.map(([code]) => code));
    const known = codes.filter((code) => areas.corporationOf(code, TODAY) !== null);
    expect(known.length / codes.length).toBeGreaterThan(0.75);
    expect(new Set(known.map((code) => areas.corporationOf(code, TODAY)))).toEqual(new Set(CORPORATIONS));
  });
});

describe('the units near a commune', () => {
  const near = (province: string, commune: string) => areas.unitsNear(madeFrom(province, commune), TODAY).map(({ code }) => code);

  it.each([
    ['Tỉnh Long An', 'Xã Phước Lại', ['PB0604']],
    ['Thành phố Hồ Chí Minh', 'Phường Bến Nghé', ['PE0100']],
    ['Thành phố Hà Nội', 'Phường Hàng Bài', ['PD01']],
    ['Tỉnh Bình Dương', 'Phường Phú Cường', ['PB0401']],
  ])('made from %s, %s are those named after its former districts', (province, commune, codes) => {
    expect(near(province, commune)).toEqual(codes);
  });

  it('are none where no unit has such a name, or there is no such commune', () => {
    expect(areas.unitsNear('99999', TODAY)).toEqual([]);
    expect(areas.unitsNear(firstOf('Tỉnh Cao Bằng'), TODAY)).toEqual([]);
  });

  it('know the number of a district from that of another, and a district from a ward', () => {
    expect(near('Thành phố Hồ Chí Minh', 'Phường Tân Chánh Hiệp')).toEqual(['PE1600']);
  });
});
