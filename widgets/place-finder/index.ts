import { define } from '../core/define.ts';
import { PlaceFinderElement } from './place-finder.ts';

define('evn-place-finder', PlaceFinderElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-place-finder': PlaceFinderElement;
  }
}

export { PlaceFinderElement };
