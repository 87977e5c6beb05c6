import { define } from '../core/define.ts';
import { GuideElement } from './guide.ts';

define('evn-guide', GuideElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-guide': GuideElement;
  }
}

export { GuideElement };
