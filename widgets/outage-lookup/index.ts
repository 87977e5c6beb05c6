import { define } from '../core/define.ts';
import { OutageLookupElement } from './outage-lookup.ts';

define('evn-outage-lookup', OutageLookupElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-outage-lookup': OutageLookupElement;
  }
}

export { OutageLookupElement };
