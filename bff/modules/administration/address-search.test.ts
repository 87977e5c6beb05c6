import { describe, expect, it } from 'vitest';
import { fold } from '../../../schema/fold.ts';
import { readAdministrativeUnits } from '../../reference/administrative-units.ts';
import { addressSearch } from './address-search.ts';
import { communesOf, placesOf } from './places.ts';

const file = readAdministrativeUnits();
const communes = communesOf(file);
const search = addressSearch(placesOf(file, communes));

const found = (text: string, first = 20): string[] =>
  search(text, first).map(({ commune, oldText }) => `${commune.name}, ${commune.province.name}${oldText ? ` ← ${oldText}` : ''}`);
const GO_VAP_12 = 'Phường An Hội Tây, Hồ Chí Minh ← Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh';
const CU_CHI_TOWN = 'Xã Tân An Hội, Hồ Chí Minh ← Thị trấn Củ Chi, Huyện Củ Chi, Thành phố Hồ Chí Minh';

describe('a former address leads to the commune of today', () => {
  it.each([
    ['as people say it', 'phường 12 gò vấp', GO_VAP_12],
    ['in any order', 'Gò Vấp, phường 12', GO_VAP_12],
    ['without accents, in short forms', 'p12 q.go vap hcm', GO_VAP_12],
    ['with a zero before the number', 'P.012, Q. Gò Vấp, TP.HCM', GO_VAP_12],
    ['decomposed, in capitals', 'PHƯỜNG 12 GÒ VẤP'.normalize('NFD'), GO_VAP_12],
    ['by the kind that tells it from its district', 'thị trấn củ chi', CU_CHI_TOWN],
    ['where ward and district share a name', 'thị trấn củ chi, củ chi', CU_CHI_TOWN],
    [
      'amid house number and street',
      '123 Nguyễn Huệ, phường Bến Nghé, quận 1, TP. Hồ Chí Minh',
      'Phường Sài Gòn, Hồ Chí Minh ← Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
    ],
    [
      'with the village before it',
      'thôn 3 xã Hòa Thắng, Buôn Ma Thuột, Đắk Lắk',
      'Phường Tân Lập, Đắk Lắk ← Xã Hòa Thắng, Thành phố Buôn Ma Thuột, Tỉnh Đắk Lắk',
    ],
    ['with a letter missing', 'ben nge quan 1', 'Phường Sài Gòn, Hồ Chí Minh ← Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh'],
    [
      'with two letters swapped',
      'phường bến nghé quậnn 1 hồ chí mnih',
      'Phường Sài Gòn, Hồ Chí Minh ← Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
    ],
    [
      'by a district that ended earlier',
      'phường long thạnh mỹ quận 9',
      'Phường Long Bình, Hồ Chí Minh ← Phường Long Thạnh Mỹ, Thành phố Thủ Đức, Thành phố Hồ Chí Minh',
    ],
    [
      'by the former name of a province',
      'vĩnh ninh, thừa thiên huế',
      'Phường Thuận Hóa, Huế ← Phường Vĩnh Ninh, Quận Thuận Hóa, Thành phố Huế',
    ],
    ['with an apostrophe or without', 'xa cu mgar', "Xã Cư M'gar, Đắk Lắk"],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('alone, when it is named unmistakably', () => {
    expect(found('phường 12 gò vấp')).toEqual([GO_VAP_12]);
    expect(found('thị trấn củ chi')).toEqual([CU_CHI_TOWN]);
  });

  it('to each of its communes, where it was divided', () => {
    expect(found('Dịch Vọng Hậu, Cầu Giấy')).toEqual([
      'Phường Nghĩa Đô, Hà Nội ← Phường Dịch Vọng Hậu, Quận Cầu Giấy, Thành phố Hà Nội',
      'Phường Cầu Giấy, Hà Nội ← Phường Dịch Vọng Hậu, Quận Cầu Giấy, Thành phố Hà Nội',
    ]);
  });

  it('also by the district alone', () => {
    expect(found('quận gò vấp')).toHaveLength(6);
    expect(found('quận gò vấp')).toContain('Phường An Hội Đông, Hồ Chí Minh ← Quận Gò Vấp, Thành phố Hồ Chí Minh');
  });

  it('whichever it is: every former commune and every former district of the list', () => {
    const lost: string[] = [];
    const leadsTo = (text: string, codes: readonly string[]): boolean => {
      const hits = new Set(search(text, 20).map(({ commune }) => commune.code));
      return codes.every((code) => hits.has(code));
    };
    for (const { name: province, districts } of file.formerProvinces) {
      for (const { name: district, communes: within } of districts) {
        const successors = new Set(within.flatMap(([, ...codes]) => codes));
        if (!search(`${district}, ${province}`, 20).some(({ commune }) => successors.has(commune.code)))
          lost.push(`${district}, ${province}`);
        for (const [name, ...codes] of within) {
          const text = `${name}, ${district}, ${province}`;
          if (!leadsTo(fold(text), codes)) lost.push(text);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('names of today', () => {
  it.each([
    ['phường sài gòn', 'Phường Sài Gòn, Hồ Chí Minh'],
    ['ba đình', 'Phường Ba Đình, Hà Nội'],
    ['Xã Ba Dinh', 'Xã Ba Dinh, Quảng Ngãi'],
    ['phường dĩ an, bình dương', 'Phường Dĩ An, Hồ Chí Minh'],
    ['phu quoc', 'Đặc khu Phú Quốc, An Giang'],
  ])('%s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('are found while they are being typed', () => {
    expect(found('tân địn')).toContain('Phường Tân Định, Hồ Chí Minh');
  });

  it('come each once, and as many as are asked for', () => {
    const hits = search('tân lập', 20);
    expect(hits).toHaveLength(20);
    expect(new Set(hits.map(({ commune }) => commune.code)).size).toBe(20);
    expect(search('tân lập', 3)).toEqual(hits.slice(0, 3));
  });
});

it.each<[string, string]>([
  ['nothing', ''],
  ['white space', ' \n '],
  ['signs', '…?!'],
  ['no name', 'xyz'],
  ['a province alone', 'hà nội'],
  ['a number that no place has', '99999'],
  ['half a character', '\ud83d'],
  ['a letter without end', 'x'.repeat(100_000)],
  ['words without end', 'a '.repeat(50_000)],
])('%s leads nowhere', (_, text) => {
  expect(search(text, 20)).toEqual([]);
});
