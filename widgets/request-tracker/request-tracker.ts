import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { FormKey } from '../core/form-messages.ts';
import { everKeptInTab } from '../core/storage.ts';
import type { OtpKey } from '../shared/otp/otp.desk.vi.ts';
import type { PaperKey } from '../shared/paper/paper.keys.ts';
import { PersonalPart } from '../shared/personal/personal.part.ts';
import { type TokenProgram, tokenPrograms } from '../shared/token-signer/token-signer.programs.ts';
import type { TokenSigner } from '../shared/token-signer/token-signer.ts';
import { heading } from '../ui/heading.ts';
import type { TrackerDesk } from './request-tracker.desk.ts';
import type { TrackerKey } from './request-tracker.desk.vi.ts';
import { shellStyles } from './request-tracker.styles.ts';
import { type ShellKey, shellMessages } from './request-tracker.vi.ts';

/** Where this tab keeps the code it looked at last. */
export const KEPT_CODE = 'evn-tracked-request';

/**
 * How far a request has got, for whoever has its code and the phone or mailbox it was sent with: its steps with dates, whose
 * turn it is, costs, and what is missing. A code that nobody has is asked about in the same way as one that somebody has. On
 * a partner's page it stands in a frame of the utility.
 *
 * @summary Progress of a request, by its code and a one-time code
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{ state: string }>} evn-request-loaded - A request is on screen; its stage
 * @fires {CustomEvent<{ docId: string }>} evn-sign-requested - A paper is to be signed; cancelable, for a page that has a place of its own for it
 * @fires {CustomEvent<{ docId: string }>} evn-commented - A correction of a paper was recorded
 * @fires {CustomEvent<{ docId: string }>} evn-signed - A paper was signed
 * @fires {CustomEvent<{ purpose: string, channel: string, seconds: number }>} evn-otp-sent - A one-time code is on its way
 * @fires {CustomEvent<{ purpose: string }>} evn-otp-verified - The one-time code was right
 * @fires {CustomEvent<{ purpose: string, code: string, attemptsLeft: number }>} evn-otp-failed - It was not
 * @csspart summary - The request
 * @csspart viewer - The browser’s viewer with the pages of a paper
 * @csspart text - The words of a paper
 * @csspart page-link - Leads to the utility’s page, where a paper is signed
 * @csspart frame - The utility's frame, on a partner's page
 */
export class RequestTrackerElement extends WidgetElement<ShellKey | TrackerKey | OtpKey | FormKey | PaperKey, ShellKey> {
  static override styles = [WidgetElement.styles, shellStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, 'token-program': tokenPrograms };

  /** Code to begin with, such as `GK-PB0604-26-000123-K`. */
  @property({ attribute: 'request-code' }) requestCode = '';
  /** Program that drives the USB tokens of companies: `local-agent` or `vnpt-plugin`. */
  @property({ attribute: 'token-program' }) tokenProgram: TokenProgram = 'local-agent';
  /** Drives them instead of it; for programs that the kit does not know. */
  @property({ attribute: false }) tokenSigner: (() => Promise<TokenSigner>) | undefined;

  protected override readonly pack = shellMessages;

  readonly #desk = new PersonalPart<typeof import('./request-tracker.desk.ts'), TrackerDesk>(this, {
    ring: 'B',
    widget: 'request-tracker',
    title: () => this.t('requestTracker.title'),
    fetch: () => import('./request-tracker.desk.ts'),
    make: (view) => new view.TrackerDesk(this, this.requestCode || (everKeptInTab(KEPT_CODE) ?? '')),
  });

  protected override renderWidget(): TemplateResult {
    const title = this.t('requestTracker.title');
    return html`${this.#desk.placement === 'frame' ? '' : heading(this.headingLevel, title, 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
