import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { ScheduleDesk } from './meter-schedule.desk.ts';
import type { DeskKey } from './meter-schedule.desk.vi.ts';
import { meterScheduleStyles } from './meter-schedule.styles.ts';
import { shellMessages, type ShellKey } from './meter-schedule.vi.ts';

/**
 * On which days the meter is read: the next day in large type with the days left, every reading of a year with its period
 * and state, and a calendar to keep or to subscribe to. What the source has not said is "not known", never "none".
 *
 * @summary Days on which the meter is read, by customer code and year
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - A code is sent; `preventDefault` stops it
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - An answer is shown: `found`, `none` or `unknown`
 * @fires {CustomEvent<{ next: string | null }>} evn-schedule-loaded - A schedule is shown; the next day, `2026-12-08`, where it is known
 * @csspart summary - The next day, or what is said in its place
 * @csspart table - Readings of the year
 * @csspart actions - Calendars, share and print
 */
export class MeterScheduleElement extends WidgetElement<ShellKey | DeskKey, ShellKey> {
  static override styles = [WidgetElement.styles, meterScheduleStyles].flat();

  /** Customer code to ask for at once. Without it the one of `<evn-session>`. */
  @property({ attribute: 'customer-code' }) customerCode = '';
  /** Year to begin with. Default: this one. */
  @property({ type: Number }) year?: number;
  /** The next day alone; the year is one tap away. */
  @property({ type: Boolean }) compact = false;

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./meter-schedule.desk.ts'), ScheduleDesk>(this, {
    fetch: () => import('./meter-schedule.desk.ts'),
    make: (view) => new view.ScheduleDesk(this),
    isOpen: () => true,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('customerCode') || changed.has('year'))) this.#desk.made?.follow();
  }

  protected override renderWidget(): TemplateResult {
    return html`${heading(this.headingLevel, this.t('meterSchedule.title'), 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
