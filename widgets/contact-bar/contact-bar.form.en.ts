import type { Messages } from '../core/localize.ts';
import type { OwnKey } from './contact-bar.form.vi.ts';

export const en: Messages<OwnKey> = {
  'contactBar.callback.title': 'Have someone call me back',
  'contactBar.callback.phone': 'Phone number',
  'contactBar.callback.phone.hint': 'The number to be called, for example 0912 345 678.',
  'contactBar.callback.name': 'Full name',
  'contactBar.callback.when': 'When is a good time?',
  'contactBar.callback.when.NOW': 'As soon as possible',
  'contactBar.callback.when.MORNING': 'In the morning',
  'contactBar.callback.when.AFTERNOON': 'In the afternoon',
  'contactBar.callback.when.EVENING': 'In the evening',
  'contactBar.callback.about': 'What it is about',
  'contactBar.callback.about.hint': 'Do not write numbers of identity papers or passwords.',
  'contactBar.callback.privacy': 'The number is used only to call you back and to tell you what came of this request.',
  'contactBar.callback.send': 'Send request',
  'contactBar.callback.cancel': 'Close',
  'contactBar.callback.sent': 'The power company will call you back',
  'contactBar.callback.scam': 'Nobody from the power company asks for passwords, one-time codes or bank cards on the phone.',
};
