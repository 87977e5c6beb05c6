import type { Translate } from '../../core/localize.ts';
import type { AddressKey } from './address.vi.ts';

/** What a form has to know of the address before its controls are there: fields, values, and how they are sent. */

/** How the place is told: by the two levels of today, or by the address as it was before July 2025. */
export const addressWays = ['now', 'before'] as const;
export type AddressWay = (typeof addressWays)[number];

export const addressFields = ['addressBy', 'addressProvince', 'addressCommune', 'addressStreet', 'addressOld', 'addressMeant'] as const;
export type AddressField = (typeof addressFields)[number];
export type AddressValues = Readonly<Record<AddressField, string>>;

/** As they stand before anybody typed. */
export const untouchedAddress: AddressValues = {
  addressBy: 'now',
  addressProvince: '',
  addressCommune: '',
  addressStreet: '',
  addressOld: '',
  addressMeant: '',
};

/** `AddressInput` of the schema. */
export interface AddressInput {
  readonly provinceCode: string | null;
  readonly communeCode: string | null;
  readonly street: string | null;
  /** As typed, also where the person found the commune of today by it. */
  readonly oldText: string | null;
}

/** Fields of the form by their path in the input, for `refused.fields` of a `FormController`. */
export const addressPaths: Readonly<Record<string, AddressField>> = {
  address: 'addressBy',
  'address.provinceCode': 'addressProvince',
  'address.communeCode': 'addressCommune',
  'address.street': 'addressStreet',
  'address.oldText': 'addressOld',
};

/** Where the person says that an old address is today; kept as one value, so that a draft keeps it. */
export interface Meaning {
  readonly provinceCode: string;
  readonly communeCode: string;
  /** `Phường An Hội Tây, Thành phố Hồ Chí Minh` */
  readonly place: string;
}

export const meaningText = ({ provinceCode, communeCode, place }: Meaning): string => `${provinceCode} ${communeCode} ${place}`;

export function meaningOf({ addressMeant }: Pick<AddressValues, 'addressMeant'>): Meaning | undefined {
  const [, provinceCode, communeCode, place] = /^(\d{2}) (\d{5}) (.+)$/.exec(addressMeant) ?? [];
  return provinceCode && communeCode && place ? { provinceCode, communeCode, place } : undefined;
}

export const wayOf = ({ addressBy }: Pick<AddressValues, 'addressBy'>): AddressWay => (addressBy === 'before' ? 'before' : 'now');

/** Fields on screen, in their order. */
export const addressFieldsOf = (values: Pick<AddressValues, 'addressBy'>): readonly AddressField[] =>
  wayOf(values) === 'now' ? ['addressBy', 'addressProvince', 'addressCommune', 'addressStreet'] : ['addressBy', 'addressOld'];

/** What is sent; null where nothing was filled in. */
export function addressInputOf(values: AddressValues): AddressInput | null {
  const said = (field: AddressField): string | null => values[field].trim() || null;
  if (wayOf(values) === 'before') {
    const meaning = meaningOf(values);
    const oldText = said('addressOld');
    if (oldText === null) return null;
    return { provinceCode: meaning?.provinceCode ?? null, communeCode: meaning?.communeCode ?? null, street: null, oldText };
  }
  const [provinceCode, communeCode, street] = [said('addressProvince'), said('addressCommune'), said('addressStreet')];
  return provinceCode || communeCode || street ? { provinceCode, communeCode, street, oldText: null } : null;
}

/** For the form's own `label`; in words as soon as the controls are there. */
export const addressLabel = (field: AddressField, t: Translate<AddressKey>): string =>
  t(field === 'addressMeant' ? 'address.addressOld' : `address.${field}`);
