import { define } from '../core/define.ts';
import { VerifyElement } from './verify.ts';

define('evn-verify', VerifyElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-verify': VerifyElement;
  }
}

export { VerifyElement };
