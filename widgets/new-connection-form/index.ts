import { define } from '../core/define.ts';
import { NewConnectionFormElement } from './new-connection-form.ts';

define('evn-new-connection-form', NewConnectionFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-new-connection-form': NewConnectionFormElement;
  }
}

export { NewConnectionFormElement };
