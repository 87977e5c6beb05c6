import type { Messages } from '../../core/localize.ts';
import type { OwnKey } from './service-form.sending.vi.ts';

export const en: Messages<OwnKey> = {
  'serviceForm.papers.optional': 'You may leave this empty and bring papers later: the power company tells you which it needs.',
  'serviceForm.check.hint': 'Read every line. “Change” leads back to that field; nothing is lost.',
  'serviceForm.change': 'Change',
  'serviceForm.changeNamed': 'Change: {field}',
  'serviceForm.empty': '(left empty)',
  'serviceForm.privacy': 'Used for this request alone. Identity and account numbers are encrypted where they are kept.',
  'serviceForm.register': 'APPLY',
  'serviceForm.duplicate.track': 'See request {code}',
  'serviceForm.duplicate.other': 'The earlier one came at {time}. If in doubt, call the power company first.',
  'serviceForm.duplicate.send': 'Send another one all the same',
  'serviceForm.sent': 'The power company has your request',
  'serviceForm.keep': 'Keep this code. When you look at the request, a one-time code goes to the phone or mailbox you gave.',
  'serviceForm.unit': 'In charge: {unit}, {company}.',
  'serviceForm.unit.unknown': 'You will be told which unit is in charge.',
  'serviceForm.next': 'What happens next',
  'serviceForm.next.call': 'The power company reads your request and calls you back.',
  'serviceForm.next.survey': 'A survey on the spot. You know the plan and the cost before you sign.',
  'serviceForm.next.sign.HOUSEHOLD': 'You read, comment and sign the contract where you follow the request, with a one-time code.',
  'serviceForm.next.sign.COMPANY': 'You read, comment and sign the contract where you follow the request, with the company’s USB token.',
  'serviceForm.next.build': 'Construction, acceptance, and the power is on.',
  'serviceForm.next.papers': 'If papers are missing you are told which.',
  'serviceForm.next.done': 'You are told when it is done.',
  'serviceForm.target': 'Published time limit',
  'serviceForm.track': 'Follow the request',
};
