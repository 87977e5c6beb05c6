import { define } from '../core/define.ts';
import { TariffTableElement } from './tariff-table.ts';

define('evn-tariff-table', TariffTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-tariff-table': TariffTableElement;
  }
}

export { TariffTableElement };
