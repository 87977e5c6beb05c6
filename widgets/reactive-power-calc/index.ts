import { define } from '../core/define.ts';
import { ReactivePowerCalcElement } from './reactive-power-calc.ts';

define('evn-reactive-power-calc', ReactivePowerCalcElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-reactive-power-calc': ReactivePowerCalcElement;
  }
}

export { ReactivePowerCalcElement };
