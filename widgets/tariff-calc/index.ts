import { define } from '../core/define.ts';
import { TariffCalcElement } from './tariff-calc.ts';

define('evn-tariff-calc', TariffCalcElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-tariff-calc': TariffCalcElement;
  }
}

export { TariffCalcElement };
