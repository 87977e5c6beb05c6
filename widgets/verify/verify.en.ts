import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './verify.vi.ts';

export const en: Messages<ShellKey> = {
  'verify.title': 'Is it really the power company?',
  'verify.text': 'Paste what is to be checked',
  'verify.textHint':
    'A telephone number, a link, an account number, the text of a QR code, or a whole message. Do not open the link. Nothing is kept.',
  'verify.missing': 'Paste what is to be checked.',
  'verify.tooLong': 'This is longer than 2,000 characters. Paste the part that matters most.',
  'verify.check': 'Check',
  'verify.clear': 'Clear',
  'verify.checking': 'Checking…',
  'verify.changed': 'The text has changed. Press “Check” to check it again.',
  'verify.answer': 'Result',
  'verify.rules': 'Always remember',
  'verify.rule.apps': 'The power company sends no links to install apps.',
  'verify.rule.codes': 'The power company does not ask you to change your customer code.',
  'verify.rule.payee': 'Electricity is paid to the power company, never to a private person.',
  'verify.rule.unknown': 'Not being in the list does not mean that it is safe.',
  'verify.rulesSource': 'Rules of these widgets; not compared with a statement of EVN yet.',
};
