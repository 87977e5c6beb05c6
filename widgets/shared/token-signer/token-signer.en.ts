import type { Messages } from '../../core/localize.ts';
import type { TokenSignerKey } from './token-signer.vi.ts';

export const en: Messages<TokenSignerKey> = {
  'tokenSigner.NOT_INSTALLED': 'No signing program was found on this computer. Install and open it, then try again.',
  'tokenSigner.PERMISSION_DENIED':
    'The browser does not let this page reach the signing program on your computer. Click the icon left of the address, allow “Local network”, then try again.',
  'tokenSigner.NO_TOKEN': 'No USB token was found. Plug it in, wait for its light, then try again.',
  'tokenSigner.NO_CERTIFICATE':
    'There is no certificate on the token. Check that it is the right token; if it is, contact the provider of your digital signature.',
  'tokenSigner.EXPIRED': 'The certificate has expired and cannot sign. Renew it with your provider, or choose another certificate.',
  'tokenSigner.USER_REJECTED': 'You did not agree, so nothing was signed. Sign again when you are ready.',
  'tokenSigner.PIN_INCORRECT':
    'The PIN is wrong, so nothing was signed. Several wrong PINs lock the token: check your PIN before you sign again.',
  'tokenSigner.PIN_LOCKED': 'The token is locked after too many wrong PINs. Contact the provider of your digital signature to unlock it.',
  'tokenSigner.CERTIFICATE_MISMATCH':
    'Another certificate was used than the one you chose, so nothing was signed. Choose again and sign again.',
  'tokenSigner.TIMEOUT': 'The signing program has not answered for too long. Open its window, then try again.',
  'tokenSigner.TOKEN_ERROR':
    'The token could not sign. Take it out and plug it in again, close other programs that use it, then try again.',
  'tokenSigner.permission':
    'The browser will ask whether this page may connect to devices on your computer. Choose “Allow” so that the page can find the USB token. Type your PIN only in the signing program, never on the page.',
  'tokenSigner.unusable.EXPIRED': 'Expired on {notAfter}. Renew it with your provider, or choose another certificate.',
  'tokenSigner.unusable.NOT_YET_VALID': 'Not valid before {notBefore}. Check the date of this computer, or choose another certificate.',
  'tokenSigner.unusable.NOT_FOR_SIGNING': 'This certificate is not for signing documents. Choose another certificate.',
  'tokenSigner.subject': 'Certificate holder',
  'tokenSigner.taxCode': 'Tax code',
  'tokenSigner.noTaxCode': 'Not stated on the certificate',
  'tokenSigner.issuer': 'Provider',
  'tokenSigner.validity': 'Valid',
  'tokenSigner.days': '{notBefore} – {notAfter}',
  'tokenSigner.serial': 'Serial number',
};
