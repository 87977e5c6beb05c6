import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { FormKey } from '../core/form-messages.ts';
import type { HumanCheckSolution } from '../core/submit-controller.ts';
import { PersonalPart } from '../shared/personal/personal.part.ts';
import type { PersonalKey } from '../shared/personal/personal.vi.ts';
import { heading } from '../ui/heading.ts';
import type { Given, OtpDesk, OtpPurpose, OtpTask, Outcome } from '../shared/otp/otp.desk.ts';
import type { OtpKey } from '../shared/otp/otp.desk.vi.ts';
import { shellStyles } from './otp.styles.ts';
import { shellMessages, type ShellKey } from './otp.vi.ts';

export const purposes = ['request-view', 'paper-sign'] as const;

const ASKED: Readonly<Record<(typeof purposes)[number], OtpPurpose>> = { 'request-view': 'REQUEST_VIEW', 'paper-sign': 'PAPER_SIGN' };

/**
 * A one-time code, asked for and typed: the last step before a request is opened or a paper is signed. Widgets that do so
 * tell it for what; by itself it draws nothing. On a partner's page it stands in a frame of the utility.
 *
 * @summary A one-time code: asked for by phone or e-mail, and typed
 * @fires {CustomEvent<{ purpose: string, channel: string, seconds: number }>} evn-otp-sent - A code is on its way, if there is somebody to send it to; it is good for so many seconds
 * @fires {CustomEvent<{ purpose: string }>} evn-otp-verified - The code was right
 * @fires {CustomEvent<{ purpose: string, code: string, attemptsLeft: number }>} evn-otp-failed - It was not; `code` says why (OTP_INCORRECT, OTP_EXPIRED or OTP_ATTEMPTS_EXHAUSTED)
 * @csspart summary - That the code was right
 */
export class OtpElement extends WidgetElement<ShellKey | OtpKey | FormKey | PersonalKey, ShellKey> {
  static override styles = [WidgetElement.styles, shellStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, purpose: purposes };

  /** What the code is for: `request-view` or `paper-sign`. */
  @property() purpose: (typeof purposes)[number] = 'request-view';
  /** The request that is to be opened, as typed. */
  @property({ attribute: false }) requestCode = '';
  /** The paper that is to be signed. */
  @property({ attribute: false }) paperId = '';
  /** Takes the code to where it is used, for a paper to its signing. Without it the request is opened. */
  @property({ attribute: false }) confirm: ((given: Given) => Promise<Outcome>) | undefined;
  /** What the button says that does so. */
  @property({ attribute: false }) confirmLabel: string | undefined;
  /** The human check of the widget around it, in the place of one of its own. */
  @property({ attribute: false }) solve: ((again: boolean) => Promise<HumanCheckSolution | undefined>) | undefined;

  protected override readonly pack = shellMessages;

  readonly #task: OtpTask = {
    purpose: () => this.#asksFor,
    subject: () => this.#subject,
    confirm: () => this.confirm,
    confirmLabel: () => this.confirmLabel,
    solve: () => this.solve,
  };

  readonly #desk = new PersonalPart<typeof import('../shared/otp/otp.desk.ts'), OtpDesk>(this, {
    ring: 'B',
    widget: 'otp',
    title: () => this.t('otp.title'),
    fetch: () => import('../shared/otp/otp.desk.ts'),
    make: (view) => new view.OtpDesk(this, this.#task),
    values: () => ({ requestCode: this.requestCode, paperId: this.paperId }),
    isOpen: () => this.#subject !== undefined,
  });

  get #asksFor(): OtpPurpose {
    return ASKED[this.purpose];
  }

  get #subject(): ReturnType<OtpTask['subject']> {
    if (this.#asksFor === 'PAPER_SIGN') return this.paperId === '' ? undefined : { paperId: this.paperId };
    return this.requestCode === '' ? undefined : { requestCode: this.requestCode };
  }

  /** In a frame of the utility: what the page around it knows already. */
  takeValues({ requestCode = '', paperId = '' }: Readonly<Record<string, string>>): void {
    this.requestCode = requestCode;
    this.paperId = paperId;
  }

  protected override renderWidget(): TemplateResult | typeof nothing {
    if (!this.#subject) return nothing;
    return html`${heading(this.headingLevel, this.t('otp.title'), 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
