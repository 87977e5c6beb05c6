import { describe, expect, it } from 'vitest';
import { communesShown, isSearchable, isWorthFiltering, meaningIn } from './address.data.ts';
import { addressFieldsOf, addressInputOf, addressWords, meaningOf, meaningText, untouchedAddress } from './address.fields.ts';

const communes = [
  { code: '00004', name: 'Phường Ba Đình' },
  { code: '00008', name: 'Phường Ngọc Hà' },
  { code: '00454', name: 'Xã Đông Anh' },
];
const meaning = { provinceCode: '79', communeCode: '26882', place: 'Phường An Hội Tây, Thành phố Hồ Chí Minh' };

describe('the list of communes', () => {
  const names = (filter: string, chosen = '') => communesShown(communes, filter, chosen).map(({ name }) => name);

  it.each([
    ['dong', ['Xã Đông Anh']],
    ['ANH xa', ['Xã Đông Anh']],
    ['phường', ['Phường Ba Đình', 'Phường Ngọc Hà']],
    ['nh', []],
    [' ', ['Phường Ba Đình', 'Phường Ngọc Hà', 'Xã Đông Anh']],
  ])('filtered by %j holds %j', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  it('keeps what is chosen', () => {
    expect(names('dong', '00004')).toEqual(['Phường Ba Đình', 'Xã Đông Anh']);
  });

  it('is worth filtering when it is long', () => {
    expect(isWorthFiltering(communes)).toBe(false);
    expect(isWorthFiltering(Array.from({ length: 13 }, () => communes[0]!))).toBe(true);
  });
});

it.each([
  ['', false],
  ['gò  ', false],
  ['gò vấp', true],
])('%j is searched for: %s', (text, searched) => {
  expect(isSearchable(text)).toBe(searched);
});

describe('what is sent', () => {
  it('by the two levels of today: codes and street', () => {
    const values = { ...untouchedAddress, addressProvince: '01', addressCommune: '00004', addressStreet: ' 1 Đội Cấn ', addressOld: 'x' };
    expect(addressInputOf(values)).toEqual({ provinceCode: '01', communeCode: '00004', street: '1 Đội Cấn', oldText: null });
  });

  it('in words alone, where the lists could not be had', () => {
    const plain = { ...untouchedAddress, addressOld: ' 1 Đội Cấn,\n Ba Đình ' };
    const inWords = { provinceCode: null, communeCode: null, street: null, oldText: '1 Đội Cấn,\n Ba Đình' };
    expect(addressInputOf(plain)).toEqual(inWords);
    expect(addressInputOf({ ...plain, addressProvince: '01' })).toEqual(inWords);
    expect(addressWords(plain, '')).toBe('1 Đội Cấn, Ba Đình');
  });

  it('by the old address: as typed, beside the commune that the person chose for it', () => {
    const values = {
      ...untouchedAddress,
      addressBy: 'before',
      addressOld: 'Phường 12, Gò Vấp',
      addressProvince: '01',
      addressCommune: '00004',
    };
    expect(addressInputOf(values)).toEqual({ provinceCode: null, communeCode: null, street: null, oldText: 'Phường 12, Gò Vấp' });
    expect(addressInputOf({ ...values, addressMeant: meaningText(meaning) })).toEqual({
      provinceCode: '79',
      communeCode: '26882',
      street: null,
      oldText: 'Phường 12, Gò Vấp',
    });
  });

  it('nothing where nothing was filled in; half an address as it is, for the BFF to name what is missing', () => {
    expect(addressInputOf(untouchedAddress)).toBeNull();
    expect(addressInputOf({ ...untouchedAddress, addressBy: 'before', addressOld: ' ', addressMeant: meaningText(meaning) })).toBeNull();
    expect(addressInputOf({ ...untouchedAddress, addressProvince: '01' })).toMatchObject({ provinceCode: '01', communeCode: null });
  });
});

describe('what an old address is today', () => {
  it('is kept in one value', () => {
    expect(meaningOf({ addressMeant: meaningText(meaning) })).toEqual(meaning);
  });

  it.each(['', '79', '79 26882', '79 26882 ', 'x y z'])('is nothing in %j', (addressMeant) => {
    expect(meaningOf({ addressMeant })).toBeUndefined();
  });

  it('is shown as commune and province', () => {
    const match = {
      commune: { code: '26882', name: 'Phường An Hội Tây' },
      province: { code: '79', fullName: 'Thành phố Hồ Chí Minh' },
      oldText: 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh',
    };
    expect(meaningIn(match)).toEqual(meaning);
  });
});

it('once a commune is chosen, what was typed of another address keeps nobody from going on', () => {
  expect(addressFieldsOf({ addressBy: 'now', addressCommune: '00004' })).toEqual([
    'addressBy',
    'addressProvince',
    'addressCommune',
    'addressStreet',
  ]);
});

it('is said on the phone as street and commune, or as it was before, with what it is today', () => {
  const now = { ...untouchedAddress, addressCommune: '00004', addressStreet: '1 Đội Cấn' };
  expect(addressWords(now, 'Phường Ba Đình, Hà Nội')).toBe('1 Đội Cấn, Phường Ba Đình, Hà Nội');
  const before = { ...untouchedAddress, addressBy: 'before', addressOld: 'Phường 12, Gò Vấp', addressMeant: meaningText(meaning) };
  expect(addressWords(before, '')).toBe('Phường 12, Gò Vấp – Phường An Hội Tây, Thành phố Hồ Chí Minh');
  expect(addressWords(untouchedAddress, '')).toBe('');
});

it('the fields on screen follow the way of telling', () => {
  expect(addressFieldsOf({ addressBy: 'now' })).toEqual(['addressBy', 'addressProvince', 'addressCommune', 'addressStreet', 'addressOld']);
  expect(addressFieldsOf({ addressBy: 'before' })).toEqual(['addressBy', 'addressOld']);
  expect(addressFieldsOf({ addressBy: 'from a draft of long ago' })).toEqual(addressFieldsOf({ addressBy: 'now' }));
});
