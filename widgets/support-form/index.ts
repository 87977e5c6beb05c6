import { define } from '../core/define.ts';
import { SupportFormElement } from './support-form.ts';

define('evn-support-form', SupportFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-support-form': SupportFormElement;
  }
}

export { SupportFormElement };
