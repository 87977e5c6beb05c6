import { define } from '../core/define.ts';
import { MeterScheduleElement } from './meter-schedule.ts';

define('evn-meter-schedule', MeterScheduleElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-meter-schedule': MeterScheduleElement;
  }
}

export { MeterScheduleElement };
