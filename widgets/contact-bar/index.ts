import { define } from '../core/define.ts';
import { ContactBarElement } from './contact-bar.ts';

define('evn-contact-bar', ContactBarElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-contact-bar': ContactBarElement;
  }
}

export { ContactBarElement };
