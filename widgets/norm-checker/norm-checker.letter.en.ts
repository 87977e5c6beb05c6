import type { Messages } from '../core/localize.ts';
import type { LetterKey } from './norm-checker.letter.vi.ts';

export const en: Messages<LetterKey> = {
  'normChecker.letter.hint': 'A template, not an official form. Fill in the dotted lines by hand; nothing is sent.',
  'normChecker.letter.title.landlord': 'About the electricity bill of our room',
  'normChecker.letter.title.norm': 'Request to register quotas',
  'normChecker.letter.title.contract': 'Request to sign the electricity contract',
  'normChecker.letter.to.landlord': 'To the landlord',
  'normChecker.letter.to.utility': 'To the power company',
  'normChecker.letter.me': 'My name',
  'normChecker.letter.room': 'Renting at',
  'normChecker.letter.address': 'Address of the supply',
  'normChecker.letter.code': 'Customer code on the bill',
  'normChecker.letter.declare':
    'We are {people} people on one meter. Please declare all of us to the power company, which entitles us to {norms} of a quota ({perQuota} people are 1 quota). Registering is free.',
  'normChecker.letter.declared': 'We are {people} declared people, which entitles us to {norms} of a quota.',
  'normChecker.letter.bill': 'In {month}, for {kwh} kWh, the bill by the rules is {total}, tax included.',
  'normChecker.letter.over':
    '{charged} was collected, {difference} more. A landlord may not collect more than the bill. Please return the difference, or take it off next month.',
  'normChecker.letter.households': '{households} households share this meter. Please register {norms} quotas.',
  'normChecker.letter.contract':
    'My lease and residence are of {months} months or more. I ask to sign the household electricity contract for this home.',
  'normChecker.letter.date': 'Date',
  'normChecker.letter.sign': 'Signature and full name',
};
