import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { DeskKey } from '../shared/request/request.desk.vi.ts';
import type { Mode, RequestDesk } from '../shared/request/request.desk.ts';
import type { LookupKey } from '../shared/request/request.lookup.vi.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { SupportKey } from './support-form.form.vi.ts';
import { supportFormStyles } from './support-form.styles.ts';
import { shellMessages, type ShellKey } from './support-form.vi.ts';

const modes: readonly Mode[] = ['both', 'send', 'status'];
export const topics = ['contact', 'service-advice', 'works-advice', 'petition', 'bill-query'] as const;

/**
 * Questions, petitions and complaints to the power company: the topic decides what is asked, matching answers are shown
 * before anything is sent, and a code tells afterwards how far it has got.
 *
 * @summary A form for questions, petitions and bill queries, and how far a request has got
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - Somebody sends the form or looks a request up; `preventDefault` stops it
 * @fires {CustomEvent<{ requestCode: string }>} evn-submitted - The request was taken
 * @fires {CustomEvent<{ step: number, of: number }>} evn-step - Another screen is shown
 * @fires {CustomEvent<{}>} evn-draft-saved - What was typed is kept on the device from now on
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - A request was looked up: `found` or `none`
 * @fires {CustomEvent<{ to: string }>} evn-navigate - A matching answer is opened, such as `faq:bill-high`; `preventDefault` when the page leads there
 * @csspart summary - The receipt, or how far a request has got
 */
export class SupportFormElement extends WidgetElement<ShellKey | SupportKey | DeskKey | LookupKey, ShellKey> {
  static override styles = [WidgetElement.styles, supportFormStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, mode: modes, topic: topics };

  /** `send`: the form alone; `status`: how far a request has got; `both`: one beside the other. */
  @property() mode: Mode = 'both';
  /** Topic chosen to begin with: `contact`, `service-advice`, `works-advice`, `petition` or `bill-query`. */
  @property() topic?: (typeof topics)[number];
  /** Customer code to begin with, where a request is about a bill. */
  @property({ attribute: 'customer-code' }) customerCode = '';

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./support-form.form.ts'), RequestDesk>(this, {
    fetch: () => import('./support-form.form.ts'),
    make: (view) => view.supportDesk(this),
    isOpen: () => true,
  });

  protected override renderWidget(): TemplateResult {
    const title = this.t(this.mode === 'status' ? 'supportForm.title.status' : 'supportForm.title');
    return html`${heading(this.headingLevel, title, 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
