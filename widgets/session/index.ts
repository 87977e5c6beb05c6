import { define } from '../core/define.ts';
import { SessionElement } from './session.ts';

define('evn-session', SessionElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-session': SessionElement;
  }
}

export { SessionElement };
