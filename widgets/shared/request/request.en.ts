import type { Messages } from '../../core/localize.ts';
import type { RequestKey } from './request.vi.ts';

export const en: Messages<RequestKey> = {
  'request.received': 'Received at {time}',
  'request.ticket': 'Request code',
  'request.copy': 'Copy the code',
  'request.keep': 'Keep this code. Together with your phone number it tells how far your request has got.',
  'request.sentTo.SMS': 'A text message is on its way to your phone.',
  'request.sentTo.EMAIL': 'An e-mail is on its way to your mailbox.',
  'request.answerBy': 'You will have an answer by {date}.',
  'request.urgent': 'If it is urgent:',
  'request.another': 'Send another request',
};
