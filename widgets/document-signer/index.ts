import { define } from '../core/define.ts';
import { DocumentSignerElement } from './document-signer.ts';

define('evn-document-signer', DocumentSignerElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-document-signer': DocumentSignerElement;
  }
}

export { DocumentSignerElement };
