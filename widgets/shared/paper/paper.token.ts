import { css, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../core/element.ts';
import { personalAsk } from '../../core/personal.ts';
import { requestId } from '../../core/request-id.ts';
import { type WidgetError, widgetErrorOf } from '../../core/widget-error.ts';
import { Copier } from '../../ui/copier.ts';
import { fromBase64, toBase64 } from '../token-signer/token-signer.bytes.ts';
import { type SignerError, SignerFault, type SigningItem, type TokenCertificate, type TokenSigner } from '../token-signer/token-signer.ts';
import type { ShownPaper } from './paper.data.ts';
import type { PaperHost } from './paper.keys.ts';
import type { SigningOptions } from './paper.sign.ts';
import { tokenView } from './paper.token-view.ts';
import { type PaperTokenKey, tokenMessages } from './paper.token.vi.ts';
import { PaperTokenFinish } from './paper-token-finish.generated.ts';
import { PaperTokenStart, type PaperTokenStartMutation } from './paper-token-start.generated.ts';

export const part: WidgetPart<PaperTokenKey> = {
  messages: tokenMessages,
  styles: css`
    .certificate { display: grid; gap: 0.5em; padding: calc(var(--_space) * 1.5); margin-block-start: calc(var(--_space) * 1.5); border: 1px solid var(--_border); border-radius: var(--_radius); }
    .certificate .choice { align-items: start; margin: 0; }
    .certificate dl { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75em; font-size: 0.9375em; }
    .certificate dt, .certificate.unusable strong { color: var(--_muted); }
    .certificate .reason { color: var(--_danger); }
    .token-trouble > .notice { margin: 0; }
    .other-ways { display: grid; gap: var(--_space); margin-block-start: calc(var(--_space) * 3); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); justify-items: start; }
    @container (inline-size < 24em) {
      .certificate dl { grid-template-columns: 1fr; }
      .certificate dd { margin-block-end: 0.35em; }
    }
  `,
};

/** Why it is not signed: the token or its program, the BFF about this paper or certificate, or the way there. */
export type Trouble = { readonly code: SignerError } | { readonly message: string } | { readonly error: WidgetError };

export type Stage = 'before' | 'finding' | 'choosing' | 'preparing' | 'onToken' | 'finishing' | 'unsure';

interface Made {
  readonly signingId: string;
  readonly signatures: readonly string[];
}

type Start = PaperTokenStartMutation['paperTokenSignStart'];
type Item = Extract<Start, { __typename: 'PaperTokenSigning' }>['items'][number];

export interface TokenOptions extends SigningOptions {
  readonly signer: () => Promise<TokenSigner>;
}

/** Signing with a company's token: found and asked after clicks alone, prepared by the BFF, signed on the token, judged by the BFF. */
export class PaperToken {
  readonly host: PaperHost;
  readonly copier: Copier;
  readonly #options: TokenOptions;
  #stage: Stage = 'before';
  #certificates: readonly TokenCertificate[] = [];
  /** What the BFF said of a certificate, by its id. */
  readonly #refused = new Map<string, string>();
  #chosen = '';
  #trouble: Trouble | undefined;
  #making: AbortController | undefined;
  /** Signed by the token, and perhaps taken by the BFF. */
  #made: Made | undefined;

  constructor(host: PaperHost, options: TokenOptions) {
    this.host = host;
    this.copier = new Copier(host);
    this.#options = options;
  }

  get stage(): Stage {
    return this.#stage;
  }

  get certificates(): readonly TokenCertificate[] {
    return this.#certificates;
  }

  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  get chosen(): string {
    return this.#chosen;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Where whoever has the token can sign. */
  get page(): string {
    return this.#options.page();
  }

  /** For another paper: what was found on the token stays found. */
  reset(): void {
    this.stop();
    this.#made = undefined;
    this.#trouble = undefined;
    this.#refused.clear();
    this.#stage = this.#certificates.length > 0 ? 'choosing' : 'before';
  }

  choose(id: string): void {
    this.#chosen = id;
    this.#become('choosing');
  }

  /** The browser may ask the person whether this page may speak to programs on the computer. */
  find(): Promise<void> {
    return this.#during('finding', 'before', async (signer, signal) => {
      const state = await signer.probe(signal);
      if (state === 'blocked') throw new SignerFault('PERMISSION_DENIED');
      if (state === 'not-installed') throw new SignerFault('NOT_INSTALLED');
      this.#certificates = await signer.listCertificates(signal);
      this.#refused.clear();
      const usable = this.#certificates.filter((one) => one.usable);
      this.#chosen = usable.length === 1 && usable[0] ? usable[0].id : '';
      this.#become('choosing');
      this.#focus('.certificates');
    });
  }

  sign(): Promise<void> {
    const certificate = this.#certificates.find(({ id }) => id === this.#chosen);
    const paper = this.#options.paper();
    if (!certificate || !paper?.consent) {
      this.#become('choosing', { message: this.host.t('paper.token.notChosen') });
      return Promise.resolve();
    }
    return this.#during('preparing', 'choosing', async (signer, signal) => {
      const job = await this.#prepare(paper, certificate);
      if (!job) return;
      this.#become('onToken');
      const request = { requestId: requestId(), certificateId: certificate.id, items: job.items.map(itemOf) };
      const signatures = await signer.sign(request, signal);
      this.#made = { signingId: job.signingId, signatures: signatures.map(({ signature }) => toBase64(signature)) };
      await this.finish();
    });
  }

  /** Hands the signature in; may be done again, it counts once. */
  async finish(): Promise<void> {
    const made = this.#made;
    if (!made) return;
    this.#become('finishing');
    try {
      const { paperTokenSignFinish: result } = await personalAsk(this.host)(PaperTokenFinish, { input: made });
      // A system of the utility is away: what the token made stays good.
      if (result.__typename === 'TryLaterProblem') return this.#become('unsure', { message: result.message });
      this.#made = undefined;
      if (result.__typename === 'Paper') {
        this.#stage = 'choosing';
        return this.#options.onSigned(result);
      }
      this.#refuse(result);
    } catch (cause) {
      this.#become('unsure', { error: widgetErrorOf(cause) });
    }
  }

  /** Gives up waiting for the program. */
  stop(): void {
    this.#making?.abort();
    this.#making = undefined;
  }

  render(level: number): TemplateResult {
    return tokenView(this, level);
  }

  async #prepare({ id: paperId, sha256, consent }: ShownPaper, { der }: TokenCertificate) {
    const input = { paperId, sha256, certificate: toBase64(der), consentVersion: consent?.version ?? '' };
    const { paperTokenSignStart: result } = await personalAsk(this.host)(PaperTokenStart, { input });
    if (result.__typename === 'PaperTokenSigning') return result;
    this.#refuse(result);
    return undefined;
  }

  #refuse({ __typename, code, message }: { readonly __typename: string; readonly code: string; readonly message: string }): void {
    if (__typename === 'CertificateProblem') {
      this.#refused.set(this.#chosen, message);
      this.#chosen = '';
    }
    const isOfPaper = __typename === 'StaleProblem' || __typename === 'NotFoundProblem' || __typename === 'InputProblem';
    this.#become('choosing', { message });
    if (isOfPaper && code !== 'SIGNING_EXPIRED') this.#options.onStale(message);
  }

  /** @param otherwise where the person is led when it fails */
  async #during(stage: Stage, otherwise: Stage, act: (signer: TokenSigner, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#making) return;
    this.#making = new AbortController();
    const { signal } = this.#making;
    this.#become(stage);
    try {
      await act(await this.#options.signer(), signal);
    } catch (cause) {
      if (signal.aborted) this.#become(otherwise);
      else this.#become(otherwise, cause instanceof SignerFault ? { code: cause.code } : { error: widgetErrorOf(cause) });
    } finally {
      this.#making = undefined;
    }
  }

  #become(stage: Stage, trouble?: Trouble): void {
    this.#stage = stage;
    this.#trouble = trouble;
    this.host.requestUpdate();
    if (trouble) this.#focus('.token-trouble');
  }

  #focus(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

const FORMATS: Readonly<Record<Item['format'], SigningItem['format']>> = { CMS_SIGNED_ATTRIBUTES: 'cms-signed-attributes' };

const itemOf = ({ name, format, toBeSigned, digest }: Item): SigningItem => ({
  name,
  format: FORMATS[format],
  toBeSigned: fromBase64(toBeSigned),
  digest: Uint8Array.from(digest.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)),
});
