import { css, html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../core/element.ts';
import { personalAsk } from '../../core/personal.ts';
import type { Problem } from '../../core/problem.ts';
import { requestId } from '../../core/request-id.ts';
import { WidgetError } from '../../core/widget-error.ts';
import { errorSummary } from '../../ui/error-summary.ts';
import { errorsOf, type Fields, onSubmit } from '../../ui/field.ts';
import { checkbox } from '../../ui/form-controls.ts';
import { heading } from '../../ui/heading.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { tokenSigners } from '../token-signer/token-signer.registry.ts';
import { type Given, OtpDesk, type Outcome, part as otpPart } from '../otp/otp.desk.ts';
import type { PaperHost } from './paper.keys.ts';
import type { ShownPaper } from './paper.data.ts';
import type { PaperToken } from './paper.token.ts';
import { type PaperSignKey, signMessages } from './paper.sign.vi.ts';
import { PaperSignByOtp } from './paper-sign-by-otp.generated.ts';

export const part: WidgetPart<PaperSignKey> = { messages: signMessages, styles: css`${otpPart.styles}` };

type Field = 'consent';

export interface SigningOptions {
  readonly paper: () => ShownPaper | undefined;
  /** Where somebody else can sign it. */
  readonly page: () => string;
  readonly onSigned: (paper: ShownPaper) => void;
  /** It is not what it was; @param message says why it was not signed */
  readonly onStale: (message: string) => void;
}

/** What was agreed to: another revision, or other words, are agreed to anew. */
const agreementOf = ({ id, sha256, consent }: ShownPaper): string => `${id} ${sha256} ${consent?.version ?? ''}`;

/** Signing a paper: what is agreed to, then the proof of who does. */
export class PaperSigning implements Fields<Field> {
  readonly #host: PaperHost;
  readonly #options: SigningOptions;
  readonly #otp: OtpDesk;
  readonly #token: LazyPart<typeof import('./paper.token.ts'), PaperToken>;
  /** What the box was ticked for, and what was gone on with. */
  #ticked = '';
  #agreed = '';
  #problems: readonly Problem<Field, PaperSignKey>[] = [];
  /** The code that was tried last, under the id of its attempt: asked again after a cut, it is not tried twice. */
  #attempt = { code: '', id: '' };

  constructor(host: PaperHost, options: SigningOptions) {
    this.#host = host;
    this.#options = options;
    this.#otp = new OtpDesk(host, {
      purpose: () => 'PAPER_SIGN',
      subject: () => {
        const paper = options.paper();
        return paper && { paperId: paper.id };
      },
      confirm: () => this.#sign,
      confirmLabel: () => host.t('paper.sign.confirm'),
    });
    this.#token = new LazyPart<typeof import('./paper.token.ts'), PaperToken>(host, {
      fetch: () => import('./paper.token.ts'),
      make: (view) => new view.PaperToken(host, { ...options, signer: host.tokenSigner ?? (() => tokenSigners[host.tokenProgram]()) }),
      isOpen: () => this.#isAgreed && options.paper()?.signingMethod === 'TOKEN',
    });
  }

  get values(): Readonly<Record<Field, string>> {
    return { consent: this.#ticked !== '' && this.#ticked === this.#agreement ? 'yes' : 'no' };
  }

  get errors() {
    return errorsOf(this.#problems, this.#host.t, (field) => this.label(field));
  }

  label(_field: Field): string {
    return this.#host.t('paper.sign.consent');
  }

  change(_field: Field, value: string): void {
    this.#ticked = value === 'yes' ? this.#agreement : '';
    this.#problems = [];
    this.#host.requestUpdate();
  }

  render(level: number): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const paper = this.#options.paper();
    if (!paper?.consent) return nothing;
    return html`
      <section class="paper-form" aria-label=${t('paper.sign.title')}>
        <div class="step" tabindex="-1">${heading(level, t('paper.sign.title'))}</div>
        <div class="paper-consent">${paper.consent.text}</div>
        ${this.#isAgreed ? this.#proof(paper, level) : this.#consenting(level)}
      </section>
    `;
  }

  #consenting(level: number): TemplateResult {
    const { t } = this.#host;
    return html`
      ${errorSummary(t('error.summary'), level, this.errors)}
      <form class="form" novalidate @submit=${onSubmit(() => this.#agree())}>
        ${checkbox<Field>(this, 'consent')}
        <div class="actions stretch" part="actions"><button class="button" type="submit">${t('paper.sign.next')}</button></div>
      </form>
    `;
  }

  get #agreement(): string {
    const paper = this.#options.paper();
    return paper ? agreementOf(paper) : '';
  }

  get #isAgreed(): boolean {
    return this.#agreed !== '' && this.#agreed === this.#agreement;
  }

  #proof({ signingMethod }: ShownPaper, level: number): TemplateResult {
    const { t } = this.#host;
    const way = signingMethod === 'TOKEN' ? this.#token.render((token) => token.render(level + 1)) : this.#otp.render();
    return html`
      <p class="proof" tabindex="-1"><strong>${t('paper.sign.agreed')}</strong> ${signingMethod === 'TOKEN' ? nothing : t('paper.sign.otp')}</p>
      ${way}
    `;
  }

  #agree(): void {
    if (this.values.consent !== 'yes') {
      this.#problems = [{ field: 'consent', key: 'form.notAgreed' }];
      return this.#focus('.error-summary');
    }
    this.#agreed = this.#ticked;
    this.#otp.reset();
    this.#token.made?.reset();
    this.#focus('.proof');
  }

  readonly #sign = async ({ challengeId, code }: Given): Promise<Outcome> => {
    const paper = this.#options.paper();
    if (!paper?.consent) return 'elsewhere';
    if (this.#attempt.code !== `${challengeId} ${code}`) this.#attempt = { code: `${challengeId} ${code}`, id: requestId() };
    const { id: paperId, sha256, consent } = paper;
    const input = { clientRequestId: this.#attempt.id, paperId, sha256, challengeId, code, consentVersion: consent.version };
    const { paperSignByOtp: result } = await personalAsk(this.#host)(PaperSignByOtp, { input });
    this.#attempt = { code: '', id: '' };
    if (result.__typename === 'OtpProblem') return result;
    // The code stays good.
    if (result.__typename === 'TryLaterProblem') throw new WidgetError(result.code, { message: result.message });
    this.#startAgain();
    if (result.__typename === 'Paper') this.#options.onSigned(result);
    else this.#options.onStale(result.message);
    return result.__typename === 'Paper' ? 'right' : 'elsewhere';
  };

  #startAgain(): void {
    this.#ticked = '';
    this.#agreed = '';
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
