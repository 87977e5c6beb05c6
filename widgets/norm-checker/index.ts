import { define } from '../core/define.ts';
import { NormCheckerElement } from './norm-checker.ts';

define('evn-norm-checker', NormCheckerElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-norm-checker': NormCheckerElement;
  }
}

export { NormCheckerElement };
