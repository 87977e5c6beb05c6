import { define } from '../core/define.ts';
import { OtpElement } from './otp.ts';

define('evn-otp', OtpElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-otp': OtpElement;
  }
}

export { OtpElement };
