import { define } from '../core/define.ts';
import { ContractFormElement } from './contract-form.ts';

define('evn-contract-form', ContractFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-contract-form': ContractFormElement;
  }
}

export { ContractFormElement };
