import type { Messages } from '../../core/localize.ts';
import type { LookupKey } from './request.lookup.vi.ts';

export const en: Messages<LookupKey> = {
  'request.lookup.title': 'How far has my request got?',
  'request.lookup.ticket': 'Request code',
  'request.lookup.ticket.hint': 'Two letters and nine characters, in the text message or e-mail that you were sent, such as HT-…',
  'request.lookup.phone': 'Phone number',
  'request.lookup.phone.hint': 'The number you gave with the request.',
  'request.lookup.missing': '{field}: not filled in.',
  'request.lookup.answer': 'Result',
  'request.lookup.kind.SUPPORT': 'Support request',
  'request.lookup.kind.OUTAGE_REPORT': 'Report of a power cut',
  'request.lookup.kind.CALLBACK': 'Callback request',
  'request.lookup.status.RECEIVED': 'Received',
  'request.lookup.status.IN_PROGRESS': 'In progress',
  'request.lookup.status.DONE': 'Done',
  'request.lookup.stands': '{kind} {ticket}: {status}.',
  'request.lookup.current': '(now)',
  'request.lookup.log': 'Log',
  'request.lookup.reply': 'Answer of the power company',
  'request.lookup.noReply': 'There is no answer yet.',
  'request.lookup.later': 'You can look again from {time}.',
};
