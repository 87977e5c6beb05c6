import { html, type TemplateResult } from 'lit';
import { FormController } from '../../core/form-controller.ts';
import { formatDateTime } from '../../core/format.ts';
import { personalAsk } from '../../core/personal.ts';
import { answerAnnounced } from '../../ui/answer-section.ts';
import { textArea } from '../../ui/form-controls.ts';
import { formFrame, receipt } from '../../ui/form-frame.ts';
import type { PaperHost } from './paper.keys.ts';
import { PaperCommentSend, type PaperCommentSendMutation } from './paper-comment-send.generated.ts';
import type { ShownPaper } from './paper.data.ts';
import type { PaperDeskKey } from './paper.desk.vi.ts';

type Result = NonNullable<PaperCommentSendMutation['paperComment']>;
type Field = 'text';

interface Input {
  readonly paperId: string;
  readonly sha256: string;
  readonly text: string;
}

/** As the BFF holds it. */
const LIMIT = 4_000;

interface CommentOptions {
  /** As it stands now: what is said is said to this revision. */
  readonly paper: () => Pick<ShownPaper, 'id' | 'sha256'>;
  readonly onSent: (paper: ShownPaper) => void;
  /** It was said to a revision that counts no more. */
  readonly onStale: () => void;
}

/** What a customer wants to have corrected: words alone. What was typed is kept until it has been recorded. */
export class PaperComment {
  readonly #host: PaperHost;
  readonly #form: FormController<Field, PaperDeskKey, Input, Result>;

  constructor(host: PaperHost, { paper, onSent, onStale }: CommentOptions) {
    this.#host = host;
    const ask = personalAsk(host);
    this.#form = new FormController<Field, PaperDeskKey, Input, Result>(host, {
      name: `paper-comment ${paper().id}`,
      untouched: { text: '' },
      steps: () => [['text']],
      label: () => host.t('paper.comment.text'),
      limits: { text: LIMIT },
      inputOf: ({ text }) => ({ paperId: paper().id, sha256: paper().sha256, text }),
      refused: { other: 'text' },
      send: async (input, { clientRequestId }) => {
        const { paperComment } = await ask(PaperCommentSend, { input: { ...input, clientRequestId } });
        if (paperComment?.__typename === 'StaleProblem' || paperComment?.__typename === 'NotFoundProblem') onStale();
        return paperComment;
      },
      // Whoever reads a paper has proved to be its customer.
      solve: () => Promise.resolve({ challenge: '', solution: '' }),
      onReceipt: (answered) => {
        host.emit('evn-commented', { docId: answered.id });
        onSent(answered);
      },
    });
  }

  get isSent(): boolean {
    return this.#form.state.kind === 'sent';
  }

  /** Leads into the form; one that was sent is a new one. */
  open(): void {
    if (this.#form.state.kind === 'sent') this.#form.startAgain();
    this.#form.enter();
  }

  render(level: number): TemplateResult {
    const { t } = this.#host;
    if (this.#form.state.kind === 'sent') return this.#receipt(this.#form.state.receipt);
    return html`
      ${answerAnnounced(this.#form)}
      <div class="paper-form" @paste=${this.#onPaste} @dragover=${(event: Event) => event.preventDefault()} @drop=${this.#onDrop}>
        ${formFrame(
          this.#form,
          {
            t,
            level,
            now: this.#host.clock(),
            title: t('paper.comment.title'),
            sendLabel: t('paper.comment.send'),
            otherWays: html`<p>${t('paper.comment.other')}</p>`,
          },
          textArea<Field>(this.#form, 'text', { rows: 6, limit: LIMIT, hint: t('paper.comment.hint') }),
        )}
      </div>
    `;
  }

  #receipt({ comments }: ShownPaper): TemplateResult {
    const { t } = this.#host;
    const sentence = t('paper.comment.sent', { time: formatDateTime(comments.at(-1)?.at ?? this.#host.clock()) });
    return receipt(
      sentence,
      html`
        <p><strong>${sentence}</strong></p>
        <p>${t('paper.comment.sentThen')}</p>
        <p><button class="button plain" type="button" @click=${() => this.open()}>${t('paper.comment.more')}</button></p>
      `,
    );
  }

  /** Words that come with a picture, as from a word processor, are words. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (clipboardData && clipboardData.files.length > 0 && !clipboardData.types.includes('text/plain')) this.#refuseFiles(event);
  };

  /** A file that nobody took would be opened in the place of the page. */
  readonly #onDrop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) this.#refuseFiles(event);
  };

  #refuseFiles(event: Event): void {
    event.preventDefault();
    this.#form.refuse([{ field: 'text', key: 'paper.comment.noFiles' }]);
  }
}
