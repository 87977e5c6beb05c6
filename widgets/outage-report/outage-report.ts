import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { Mode, RequestDesk } from '../shared/request/request.desk.ts';
import type { LookupKey } from '../shared/request/request.lookup.vi.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { ReportKey } from './outage-report.form.vi.ts';
import { outageReportStyles } from './outage-report.styles.ts';
import { shellMessages, type ShellKey } from './outage-report.vi.ts';

const modes: readonly Mode[] = ['both', 'send', 'status'];

/**
 * Tells the power company that the power is out: danger first, then one question a screen, the planned interruption that
 * may be the reason, and a code by which the repair can be followed.
 *
 * @summary A report of a power cut, and how far the repair has got
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-danger - Somebody sees danger and is led to the phone
 * @fires {CustomEvent<{}>} evn-submit - The report is sent, or one is looked up; `preventDefault` stops it
 * @fires {CustomEvent<{ ticket: string }>} evn-report-sent - The report was taken
 * @fires {CustomEvent<{ step: number, of: number }>} evn-step - Another screen is shown
 * @fires {CustomEvent<{}>} evn-draft-saved - What was typed is kept on the device from now on
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - A report was looked up: `found` or `none`
 * @csspart danger - What to do in danger
 * @csspart call - A button that calls
 * @csspart summary - The receipt, or how far a report has got
 */
export class OutageReportElement extends WidgetElement<ShellKey | ReportKey | LookupKey, ShellKey> {
  static override styles = [WidgetElement.styles, outageReportStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, mode: modes };

  /** `send`: the form alone; `status`: how far a report has got; `both`: one beside the other. */
  @property() mode: Mode = 'both';
  /** Customer code to begin with. */
  @property({ attribute: 'customer-code' }) customerCode = '';

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./outage-report.form.ts'), RequestDesk>(this, {
    fetch: () => import('./outage-report.form.ts'),
    make: (view) => view.reportDesk(this),
    isOpen: () => true,
  });

  protected override renderWidget(): TemplateResult {
    const title = this.t(this.mode === 'status' ? 'outageReport.title.status' : 'outageReport.title');
    return html`${heading(this.headingLevel, title, 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
