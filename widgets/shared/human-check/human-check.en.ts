import type { Messages } from '../../core/localize.ts';
import type { HumanCheckKey } from './human-check.vi.ts';

export const en: Messages<HumanCheckKey> = {
  'humanCheck.working': 'Checking for spam by itself. You do not have to do anything.',
  'humanCheck.done': 'Checked for spam by itself.',
  'humanCheck.failed': 'The spam check could not run yet. It is tried again when you send.',
  'humanCheck.code': 'Check code',
  'humanCheck.hint': 'Type the {count} digits in the picture, or press “Listen to the code”.',
  'humanCheck.picture': 'Picture of a check code of {count} digits. If you cannot see it, press “Listen to the code”.',
  'humanCheck.listen': 'Listen to the code',
  'humanCheck.playing': 'Reading the code…',
  'humanCheck.noSound': 'This device cannot play sound. You can take another code and read it in the picture.',
  'humanCheck.another': 'Another code',
  'humanCheck.missing': 'Check code: nothing typed.',
  'humanCheck.length': 'Check code: it has {count} digits.',
  'humanCheck.again': 'The check code was not right or has expired. Type the new one in the picture.',
};
