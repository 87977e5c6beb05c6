import { define } from '../core/define.ts';
import { SolarFormElement } from './solar-form.ts';

define('evn-solar-form', SolarFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-solar-form': SolarFormElement;
  }
}

export { SolarFormElement };
