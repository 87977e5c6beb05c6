import type { Messages } from '../core/localize.ts';
import type { OwnKey } from './document-signer.desk.vi.ts';

export const en: Messages<OwnKey> = {
  'documentSigner.none':
    'No paper is chosen. Open the link in the power company’s message, or choose a paper where you follow your request.',
  'documentSigner.prove': 'Confirm that the request is yours',
  'documentSigner.proveWhy':
    'This browser has not confirmed yet that the request is yours, or did so more than 15 minutes ago. Enter the request code, then the one-time code that is sent to the phone or e-mail on file.',
  'documentSigner.requestCode': 'Request code',
  'documentSigner.requestCode.hint': 'It begins with GK and is in the message you got when you applied. Example: GK-PB0604-26-000123-K.',
  'documentSigner.requestCode.missing': '{field}: not filled in.',
  'documentSigner.requestCode.prefix': '{field}: begins with GK.',
  'documentSigner.proving': 'Request {code}. The one-time code goes to the phone or e-mail given in the request.',
  'documentSigner.other': 'Enter another request code',
  'documentSigner.notThere':
    'There is no such paper in request {code}. Check the code and the link; the power company may have taken the paper back.',
};
