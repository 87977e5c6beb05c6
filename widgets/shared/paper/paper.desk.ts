import { css, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../core/element.ts';
import type { Values } from '../../core/localize.ts';
import { personalAsk } from '../../core/personal.ts';
import { QueryController } from '../../core/query-controller.ts';
import { WidgetError } from '../../core/widget-error.ts';
import { controlsStyles } from '../../ui/controls.styles.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { personalPage } from '../personal/personal.address.ts';
import { PersonalPart } from '../personal/personal.part.ts';
import { PaperComment } from './paper.comment.ts';
import { fileOf, type ShownPaper } from './paper.data.ts';
import { deskMessages, type PaperDeskKey } from './paper.desk.vi.ts';
import { deskStyles } from './paper.desk.styles.ts';
import { deskView } from './paper.desk-view.ts';
import type { PaperHost } from './paper.keys.ts';
import { PaperKeep } from './paper.keep.ts';
import { listStyles } from './paper.list.styles.ts';
import { PaperRead } from './paper-read.generated.ts';
import type { PaperSigning } from './paper.sign.ts';
import { PaperViewer } from './paper.viewer.ts';

export const part: WidgetPart<PaperDeskKey> = {
  messages: deskMessages,
  styles: css`${controlsStyles}${formStyles}${listStyles}${deskStyles}`,
};

/** What a person came for; reading comes first in any case. */
export type Wish = 'read' | 'comment' | 'sign';

export type ReadPaper = ShownPaper & { readonly text: readonly string[] };

export interface DeskOptions {
  /** Of the request, where it is known: goes along to the utility's page. */
  readonly requestCode: () => string;
  /** Leads back to where the paper was chosen. */
  readonly onClose?: () => void;
  /** There is no such paper for this browser, or no longer. */
  readonly onMissing: () => void;
}

interface Question {
  readonly id: string;
}

type Remark = { readonly key: 'paper.replaced' | 'paper.signedElsewhere'; readonly values?: Values } | { readonly message: string };

/** One paper: its pages, what was said about it, and what its customer may do. */
export class PaperDesk implements ReactiveController {
  readonly host: PaperHost;
  readonly viewer: PaperViewer;
  readonly keep: PaperKeep;
  readonly signing: PersonalPart<typeof import('./paper.sign.ts'), PaperSigning>;
  readonly #options: DeskOptions;
  readonly #query: QueryController<Question, ReadPaper | null>;
  readonly #comments = new Map<string, PaperComment>();
  #question: Question | null = null;
  #wish: Wish = 'read';
  #remark: Remark | undefined;
  #focus: string | undefined;
  /** Something may be done on another page meanwhile. */
  #away = false;

  constructor(host: PaperHost, options: DeskOptions) {
    this.host = host;
    this.#options = options;
    this.#query = new QueryController(host, { quiet: true, question: () => this.#question, load: (question) => this.#load(question) });
    host.addController(this); // after the question is asked, and before the pages are
    this.viewer = new PaperViewer(host, () => this.reload());
    this.keep = new PaperKeep(host);
    this.signing = new PersonalPart<typeof import('./paper.sign.ts'), PaperSigning>(host, {
      ring: 'C',
      widget: 'document-signer',
      title: () => host.t('paper.sign'),
      fetch: () => import('./paper.sign.ts'),
      make: (view) =>
        new view.PaperSigning(host, {
          paper: () => this.paper,
          page: () => this.page,
          onSigned: (paper) => this.#sign(paper),
          onStale: (message) => this.reload(message),
        }),
      isOpen: () => this.#wish === 'sign' && !this.signsElsewhere,
    });
  }

  get query(): QueryController<Question, ReadPaper | null> {
    return this.#query;
  }

  get paper(): ReadPaper | undefined {
    return this.#query.data ?? undefined;
  }

  get id(): string | null {
    return this.#question?.id ?? null;
  }

  get wish(): Wish {
    return this.#wish;
  }

  /** What came in between. */
  get remark(): string | undefined {
    const remark = this.#remark;
    return remark && ('message' in remark ? remark.message : this.host.t(remark.key, remark.values));
  }

  /** A link leads to where it is signed. */
  get signsElsewhere(): boolean {
    return this.signing.placement === 'page';
  }

  get canClose(): boolean {
    return this.#options.onClose !== undefined;
  }

  /** On the utility's own origin, where it can be signed; also for another browser, or another person. */
  get page(): string {
    return personalPage(this.host, 'document-signer', {
      'document-id': this.#question?.id ?? '',
      'request-code': this.#options.requestCode(),
      lang: this.host.language,
    }).href;
  }

  /** What is written about the paper on screen. */
  get comment(): PaperComment | undefined {
    const { paper } = this;
    if (!paper) return undefined;
    const known = this.#comments.get(paper.id);
    if (known) return known;
    const made = new PaperComment(this.host, {
      paper: () => this.paper ?? paper,
      onSent: (answered) => this.take(answered),
      onStale: () => this.reload(),
    });
    this.#comments.set(paper.id, made);
    return made;
  }

  /** Shows another paper; null shows none. @param asker a person is led to it, what the page asks moves nothing */
  show(id: string | null, wish: Wish, asker: 'person' | 'page'): void {
    if (this.id !== id) {
      this.#question = id === null ? null : { id };
      this.#remark = undefined;
      this.#focus = asker === 'page' ? undefined : wish === 'comment' ? '.paper-form .step' : '.paper-head';
      if (id === null) this.viewer.show(null);
    }
    this.#wish = wish;
    if (wish === 'comment' && id !== null) this.#comments.get(id)?.open(); // what was sent there is another one's
    this.host.requestUpdate();
  }

  want(wish: Wish): void {
    this.#wish = wish;
    this.#remark = undefined;
    if (wish === 'comment') this.comment?.open();
    if (wish === 'read') this.#focus = '.paper-head';
    this.host.requestUpdate();
  }

  /** Asks the page first: it may have a place of its own for that. */
  askToSign(): void {
    if (this.#question && this.host.emit('evn-sign-requested', { docId: this.#question.id }, true)) this.want('sign');
  }

  /** Signed on the utility's page, which this one cannot look at: what came of it is seen when the person comes back. */
  leaveToSign(event: Event): void {
    const asked = this.#wish === 'sign'; // where it was chosen
    if (!asked && !this.host.emit('evn-sign-requested', { docId: this.id ?? '' }, true)) return event.preventDefault();
    this.#away = true;
  }

  close(): void {
    this.#options.onClose?.();
  }

  /** @param message why: shown unless what has come about is plain to see */
  reload(message?: string): void {
    if (message !== undefined) this.#remark = { message };
    this.#query.retry();
  }

  /** As it is now, answered to something that was done here. */
  take(paper: ShownPaper): void {
    const { paper: former } = this;
    if (former?.id !== paper.id) return;
    if (former.sha256 !== paper.sha256) return this.reload();
    this.#query.data = { ...former, ...paper };
    this.host.requestUpdate();
  }

  /** The receipt stands where everybody looks first. */
  #sign(paper: ShownPaper): void {
    this.#remark = undefined;
    this.#wish = 'read';
    this.#focus = paper.state === 'SIGNED' ? '.receipt' : '.paper-head';
    this.take(paper);
    this.host.emit('evn-signed', { docId: paper.id });
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onReturn);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onReturn);
  }

  hostUpdate(): void {
    const { paper } = this;
    if (paper) this.viewer.show(fileOf(paper));
  }

  hostUpdated(): void {
    const target = this.#focus && this.paper && this.host.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  render(): TemplateResult {
    return deskView(this);
  }

  readonly #onReturn = (): void => {
    if (!this.#away || document.visibilityState !== 'visible') return;
    this.#away = false;
    this.reload();
  };

  async #load({ id }: Question): Promise<ReadPaper | null> {
    const { paper } = await personalAsk(this.host)(PaperRead, { id });
    if (!paper) throw new WidgetError('UNREADABLE');
    if (paper.__typename !== 'Paper') {
      this.#options.onMissing();
      return null;
    }
    this.#compare(paper);
    return paper;
  }

  /** Whoever was about to do something with what is no longer there is led to what is. */
  #compare(paper: ReadPaper): void {
    const former = this.paper;
    if (former?.id !== paper.id) return;
    if (former.sha256 !== paper.sha256) this.#remark = { key: 'paper.replaced', values: { revision: paper.revision } };
    else if (former.state !== 'SIGNED' && paper.state === 'SIGNED') this.#remark = { key: 'paper.signedElsewhere' };
    else return;
    this.#wish = 'read';
    this.#focus = '.paper-head';
  }
}
