import { fold } from '../../../schema/fold.ts';
import type { Option } from '../../ui/controls.ts';
import type { Meaning } from './address.fields.ts';
import type { AddressCommunesQuery } from './address-communes.generated.ts';
import type { AddressProvincesQuery } from './address-provinces.generated.ts';
import type { AddressSearchQuery } from './address-search.generated.ts';

export type Province = NonNullable<AddressProvincesQuery['provinces']>[number];
export type Commune = NonNullable<AddressCommunesQuery['communes']>[number];
type Match = NonNullable<AddressSearchQuery['addressSearch']>[number];

/** A shorter text could mean anything. */
const SHORTEST_SEARCH = 4;
/** Lists shorter than that are read at a glance. */
const WORTH_FILTERING = 12;

export const isSearchable = (text: string): boolean => text.trim().length >= SHORTEST_SEARCH;

export const isWorthFiltering = (communes: readonly Commune[]): boolean => communes.length > WORTH_FILTERING;

/** Communes whose name holds every word typed from its beginning; what is chosen stays in the list. */
export function communesShown(communes: readonly Commune[], filter: string, chosen: string): Commune[] {
  const words = fold(filter).split(' ').filter(Boolean);
  return communes.filter(({ code, name }) => code === chosen || words.every((word) => ` ${fold(name)}`.includes(` ${word}`)));
}

export const asOptions = (places: readonly Commune[]): Option[] => places.map(({ code, name }) => ({ value: code, label: name }));

export const meaningIn = ({ commune, province }: Match): Meaning => ({
  provinceCode: province.code,
  communeCode: commune.code,
  place: `${commune.name}, ${province.fullName}`,
});
