import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import { HistoryEntry } from '../core/history-entry.ts';
import { OtpDesk, part as otpPart } from '../shared/otp/otp.desk.ts';
import { PaperDesk, part as paperPart } from '../shared/paper/paper.desk.ts';
import { codeFault, shownCode } from '../shared/service-request/service-request.code.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { errorsOf, type Fields, onSubmit } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { textField } from '../ui/text-field.ts';
import { signerMessages, type SignerKey } from './document-signer.desk.vi.ts';
import type { DocumentSignerElement } from './document-signer.ts';

export const part: WidgetPart<SignerKey> = {
  messages: signerMessages,
  styles: css`${otpPart.styles}${paperPart.styles}.proof { margin-block: calc(var(--_space) * 2); }`,
};

type Field = 'requestCode';
type Fault = ReturnType<typeof codeFault>;

/** One paper, and before it the proof that its request is this person's. */
export class SignerDesk implements Fields<Field>, ReactiveController {
  readonly #host: DocumentSignerElement;
  readonly #paper: PaperDesk;
  readonly #otp: OtpDesk;
  readonly #link: HistoryEntry;
  /** This browser may not see the paper. */
  #missing = false;
  /** As typed; undefined: nobody typed. */
  #typed: string | undefined;
  #fault: Fault;
  /** The request that a code is asked for. */
  #proving = '';
  /** The request that was opened here. */
  #opened = '';

  constructor(host: DocumentSignerElement) {
    this.#host = host;
    host.addController(this); // before the paper: it is told here which one
    this.#link = new HistoryEntry(host, 'evn-document', () => host.requestUpdate());
    this.#paper = new PaperDesk(host, { requestCode: () => this.#requestCode, onMissing: () => this.#miss() });
    this.#otp = new OtpDesk(host, {
      purpose: () => 'REQUEST_VIEW',
      subject: () => ({ requestCode: this.#proving }),
      onVerified: () => {
        this.#otp.reset();
        this.#opened = this.#proving;
        this.#missing = false;
        this.#paper.want('read');
        this.#paper.reload();
      },
    });
  }

  get values(): Readonly<Record<Field, string>> {
    return { requestCode: this.#requestCode };
  }

  get errors() {
    const problems = this.#fault ? [{ field: 'requestCode' as const, key: `documentSigner.requestCode.${this.#fault}` as const }] : [];
    return errorsOf<Field, SignerKey>(problems, this.#host.t, (field) => this.label(field));
  }

  label(field: Field): string {
    return this.#host.t(`documentSigner.${field}`);
  }

  change(_field: Field, value: string): void {
    this.#typed = value;
    this.#fault = undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const id = this.#id;
    if (id === this.#paper.id) return;
    this.#missing = false;
    this.#opened = '';
    this.#paper.show(id, 'read', 'page');
  }

  render(): TemplateResult {
    const { t } = this.#host;
    if (this.#id === null) return notice('info', icon('paper'), html`<p>${t('documentSigner.none')}</p>`);
    return this.#missing ? this.#proof() : this.#paper.render();
  }

  get #id(): string | null {
    return this.#host.documentId || this.#link.opened || null;
  }

  get #requestCode(): string {
    return this.#typed ?? this.#host.requestCode;
  }

  #proof(): TemplateResult {
    const { t, headingLevel } = this.#host;
    return html`
      <div class="answer" tabindex="-1">
        ${heading(headingLevel + 1, t('documentSigner.prove'))}
        ${this.#proving === '' ? this.#asking() : this.#confirming()}
      </div>
    `;
  }

  #asking(): TemplateResult {
    const { t, headingLevel } = this.#host;
    return html`
      <p>${t('documentSigner.proveWhy')}</p>
      ${errorSummary(t('error.summary'), headingLevel + 2, this.errors)}
      <form class="form proof" novalidate @submit=${onSubmit(() => this.#submit())}>
        ${textField<Field>(this, 'requestCode', {
          hint: t('documentSigner.requestCode.hint'),
          plain: true,
          look: 'code',
          autocapitalize: 'characters',
          enterkeyhint: 'next',
        })}
        <div class="actions stretch"><button class="button" type="submit">${t('form.next')}</button></div>
      </form>
    `;
  }

  #confirming(): TemplateResult {
    const { t } = this.#host;
    const other = html`<p><button class="button quiet" type="button" @click=${() => this.#askAgain()}>${t('documentSigner.other')}</button></p>`;
    if (this.#opened === this.#proving) {
      const said = t('documentSigner.notThere', { code: this.#opened });
      return html`<div role="alert">${notice('warning', icon('alert'), html`<p>${said}</p>`)}</div>${other}`;
    }
    return html`
      <p>${t('documentSigner.proving', { code: this.#proving })}</p>
      <div class="proof">${this.#otp.render()}</div>
      ${other}
    `;
  }

  #submit(): void {
    this.#fault = codeFault(this.#requestCode);
    if (!this.#fault) {
      this.#proving = shownCode(this.#requestCode);
      this.#otp.reset();
    }
    this.#focus(this.#fault ? '.error-summary' : 'input[name=channel]:checked');
  }

  #askAgain(): void {
    this.#proving = '';
    this.#focus('#requestCode');
  }

  #miss(): void {
    this.#missing = true;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
