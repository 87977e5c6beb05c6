import type { Messages } from '../../core/localize.ts';
import type { OwnTokenKey } from './paper.token.vi.ts';

export const en: Messages<OwnTokenKey> = {
  'paper.token.before': 'Plug in your company’s USB token and open its signing program, then press the button below.',
  'paper.token.find': 'Look for certificates',
  'paper.token.finding': 'Looking for certificates…',
  'paper.token.findAgain': 'Look again',
  'paper.token.certificate': 'Choose the certificate to sign with',
  'paper.token.certificate.hint': 'It has to name the tax code of the company that made the request.',
  'paper.token.notChosen': 'Choose a certificate.',
  'paper.token.noneUsable': 'None of the certificates can be used. The reason stands with each of them.',
  'paper.token.sign': 'Sign with this certificate',
  'paper.token.preparing': 'Preparing the paper…',
  'paper.token.onToken': 'Enter the PIN in the window of the signing program. Never enter it on this page.',
  'paper.token.finishing': 'Checking the signature and sealing the paper…',
  'paper.token.stop': 'Stop',
  'paper.token.unsure': 'The token has signed, but no confirmation came. Press “{again}”: the paper is signed only once in any case.',
  'paper.token.sendAgain': 'Send the signature again',
  'paper.token.otherWays': 'You cannot sign on this computer?',
  'paper.token.colleague':
    'Send a link to whoever has the USB token. They need the request code and the one-time code that goes to the phone or e-mail of the request.',
  'paper.token.office': 'Or sign at one of the power company’s offices: bring a letter of introduction and the request code.',
};
