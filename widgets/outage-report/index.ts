import { define } from '../core/define.ts';
import { OutageReportElement } from './outage-report.ts';

define('evn-outage-report', OutageReportElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-outage-report': OutageReportElement;
  }
}

export { OutageReportElement };
