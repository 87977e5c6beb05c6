import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { PaperKey } from '../shared/paper/paper.keys.ts';
import { PersonalPart } from '../shared/personal/personal.part.ts';
import { type TokenProgram, tokenPrograms } from '../shared/token-signer/token-signer.programs.ts';
import type { TokenSigner } from '../shared/token-signer/token-signer.ts';
import { heading } from '../ui/heading.ts';
import type { SignerDesk } from './document-signer.desk.ts';
import type { SignerKey } from './document-signer.desk.vi.ts';
import { shellStyles } from './document-signer.styles.ts';
import { type ShellKey, shellMessages } from './document-signer.vi.ts';

/**
 * One paper of a request: its pages and its words, what is to be corrected in it, and its signature, by one-time code for
 * households and by USB token for companies. A browser that has not proved that the request is its own is asked for that
 * first. On a partner's page it stands in a frame of the utility, and is signed on the utility's own page.
 *
 * @summary Reads, corrects and signs a paper of a request
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{ docId: string }>} evn-commented - A correction was recorded
 * @fires {CustomEvent<{ docId: string }>} evn-sign-requested - It is to be signed; cancelable, for a page that has a place of its own for it
 * @fires {CustomEvent<{ docId: string }>} evn-signed - It was signed
 * @fires {CustomEvent<{ purpose: string, channel: string, seconds: number }>} evn-otp-sent - A one-time code is on its way
 * @fires {CustomEvent<{ purpose: string }>} evn-otp-verified - The one-time code was right
 * @fires {CustomEvent<{ purpose: string, code: string, attemptsLeft: number }>} evn-otp-failed - It was not
 * @csspart summary - What the paper is and where it stands; the receipt of its signature
 * @csspart viewer - The browser’s viewer with its pages
 * @csspart text - Its words
 * @csspart page-link - Leads to the utility’s page, where it is signed
 * @csspart frame - The utility's frame, on a partner's page
 */
export class DocumentSignerElement extends WidgetElement<ShellKey | SignerKey | PaperKey, ShellKey> {
  static override styles = [WidgetElement.styles, shellStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, 'token-program': tokenPrograms };

  /** The paper, `pp_…`. Default: what a link to the page says, `#evn-document=pp_…`. */
  @property({ attribute: 'document-id' }) documentId = '';
  /** The request it belongs to, `GK-…`: whoever has to prove that it is theirs need not type it. */
  @property({ attribute: 'request-code' }) requestCode = '';
  /** Program that drives the USB tokens of companies: `local-agent` or `vnpt-plugin`. */
  @property({ attribute: 'token-program' }) tokenProgram: TokenProgram = 'local-agent';
  /** Drives them instead of it; for programs that the kit does not know. */
  @property({ attribute: false }) tokenSigner: (() => Promise<TokenSigner>) | undefined;

  protected override readonly pack = shellMessages;

  readonly #desk = new PersonalPart<typeof import('./document-signer.desk.ts'), SignerDesk>(this, {
    ring: 'B',
    widget: 'document-signer',
    title: () => this.t('documentSigner.title'),
    fetch: () => import('./document-signer.desk.ts'),
    make: (view) => new view.SignerDesk(this),
  });

  protected override renderWidget(): TemplateResult {
    const title = this.t('documentSigner.title');
    return html`${this.#desk.placement === 'frame' ? '' : heading(this.headingLevel, title, 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
