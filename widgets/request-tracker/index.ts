import { define } from '../core/define.ts';
import { RequestTrackerElement } from './request-tracker.ts';

define('evn-request-tracker', RequestTrackerElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-request-tracker': RequestTrackerElement;
  }
}

export { RequestTrackerElement };
