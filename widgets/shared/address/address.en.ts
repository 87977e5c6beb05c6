import type { Messages } from '../../core/localize.ts';
import type { AddressKey } from './address.vi.ts';

export const en: Messages<AddressKey> = {
  'address.addressBy': 'Which address do you know?',
  'address.by.now': 'The address of today: province and commune or ward',
  'address.by.before': 'Only the former address, with a district',
  'address.addressProvince': 'Province or city',
  'address.addressCommune': 'Commune or ward',
  'address.addressStreet': 'House number, street or hamlet',
  'address.addressOld': 'Former address',
  'address.plain': 'The whole address',
  'address.oldHint': 'House number, street, ward or commune, district, province. Accents are not needed.',
  'address.choose': 'Choose',
  'address.provinceFirst': 'Choose a province or city first.',
  'address.filter': 'Filter the list of communes and wards',
  'address.filtered': { one: '{count} commune or ward is left in the list.', other: '{count} communes and wards are left in the list.' },
  'address.filteredNone': 'No commune or ward is called “{text}”. If that is a former name, choose “{by}”.',
  'address.meanings': 'Is it one of these today? If you are not sure, leave it as it is.',
  'address.former': 'Formerly: {former}',
  'address.noMeaning': 'The commune of today was not found. You can still send it: the utility reads the address that you typed.',
  'address.notSearched': 'The name of today could not be looked up. You can still send it: the utility reads the address that you typed.',
  'address.chosen': 'Today it is {place}.',
  'address.chooseAgain': 'Choose again',
};
