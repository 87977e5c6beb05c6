import type { Messages } from '../../core/localize.ts';
import type { CheckKey } from './service-form.fields.vi.ts';

export const en: Messages<CheckKey> = {
  'serviceForm.missing': '{field}: not filled in.',
  'serviceForm.wrong.characters': '{field}: holds characters that cannot be shown. Type it by hand.',
  'serviceForm.wrong.name': '{field}: letters and spaces only.',
  'serviceForm.wrong.phone': '{field}: enter a number of Vietnam, mobile with 10 digits or landline with 11.',
  'serviceForm.wrong.email': '{field}: enter the whole address, such as name@example.com.',
  'serviceForm.wrong.customerCode': '{field}: has 11 to 13 digits and letters and begins with P.',
  'serviceForm.wrong.taxCode': '{field}: has 10 digits, 10 digits and 3 after a dash, or 12 digits.',
  'serviceForm.wrong.identityNumber': '{field}: has 12 digits, on older cards 9.',
  'serviceForm.wrong.accountNumber': '{field}: has 6 to 20 digits or letters.',
  'serviceForm.wrong.number': '{field}: enter a number from {min} to {max}, with at most {decimals} decimals.',
  'serviceForm.wrong.wholeNumber': '{field}: enter a whole number from {min} to {max}.',
  'serviceForm.wrong.day': '{field}: choose a day from {from} to {to}.',
  'serviceForm.wrong.oneOf': 'Enter the new capacity, or choose the new number of phases.',
};
