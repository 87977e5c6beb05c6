import type { Messages } from '../../core/localize.ts';
import type { OwnSignKey } from './paper.sign.vi.ts';

export const en: Messages<OwnSignKey> = {
  'paper.sign.title': 'Sign this paper',
  'paper.sign.consent': 'I have read the paper and agree with the above',
  'paper.sign.next': 'Go on to sign',
  'paper.sign.otp': 'The last step is a one-time code. With the right code the paper is signed at once and cannot be changed.',
  'paper.sign.confirm': 'Sign the paper',
  'paper.sign.agreed': 'You agree with the above.',
};
