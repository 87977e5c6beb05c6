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

/** Fields that may be on screen, in their order; the whole address in words only as long as no commune was chosen. */
export function addressFieldsOf({
  addressBy,
  addressCommune,
}: Pick<AddressValues, 'addressBy'> & Partial<Pick<AddressValues, 'addressCommune'>>): readonly AddressField[] {
  if (wayOf({ addressBy }) === 'before') return ['addressBy', 'addressOld'];
  const lists = ['addressBy', 'addressProvince', 'addressCommune', 'addressStreet'] as const;
  return addressCommune ? lists : [...lists, 'addressOld'];
}

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
  const plain = said('addressOld'); // typed while the lists could not be had
  if (plain !== null && communeCode === null) return { provinceCode: null, communeCode: null, street: null, oldText: plain };
  return provinceCode || communeCode || street ? { provinceCode, communeCode, street, oldText: null } : null;
}

/** For the form's own `label`; in words as soon as the controls are there. */
export function addressLabel(field: AddressField, values: AddressValues, t: Translate<AddressKey>): string {
  if (field !== 'addressMeant' && field !== 'addressOld') return t(`address.${field}`);
  return t(wayOf(values) === 'now' ? 'address.plain' : 'address.addressOld');
}

/**
 * The address as somebody would say it on the phone; empty where nothing was typed.
 *
 * @param place of the commune chosen: `Phường An Hội Tây, Thành phố Hồ Chí Minh`; empty where only its code is known
 */
export function addressWords(values: AddressValues, place: string): string {
  const { addressOld, addressStreet, addressCommune } = values;
  const spoken = (parts: readonly (string | undefined)[]): string =>
    parts
      .map((part) => part?.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join(', ');
  if (wayOf(values) === 'before') return [spoken([addressOld]), meaningOf(values)?.place].filter(Boolean).join(' – ');
  return addressCommune === '' && addressOld.trim() !== '' ? spoken([addressOld]) : spoken([addressStreet, place]);
}
