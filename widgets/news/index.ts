import { define } from '../core/define.ts';
import { NewsElement } from './news.ts';

define('evn-news', NewsElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-news': NewsElement;
  }
}

export { NewsElement };
