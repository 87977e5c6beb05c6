import { define } from '../../core/define.ts';
import { HumanCheckElement } from './human-check.ts';

define('evn-human-check', HumanCheckElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-human-check': HumanCheckElement;
  }
}

export { HumanCheckElement };
