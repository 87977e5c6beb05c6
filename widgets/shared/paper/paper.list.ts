import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../core/element.ts';
import { HistoryEntry } from '../../core/history-entry.ts';
import { personalAsk } from '../../core/personal.ts';
import { QueryController } from '../../core/query-controller.ts';
import { WidgetError } from '../../core/widget-error.ts';
import { fault } from '../../ui/fault.ts';
import { heading } from '../../ui/heading.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { skeleton } from '../../ui/skeleton.ts';
import type { PaperHost } from './paper.keys.ts';
import { type PaperView, type ShownPaper, toPaperView } from './paper.data.ts';
import type { PaperDesk, Wish } from './paper.desk.ts';
import { listStyles } from './paper.list.styles.ts';
import { listMessages, type PaperListKey } from './paper.list.vi.ts';
import { PaperList } from './paper-list.generated.ts';
import { stateMark } from './paper.state-mark.ts';

export const part: WidgetPart<PaperListKey> = { messages: listMessages, styles: listStyles };

interface Question {
  readonly requestCode: string;
}

interface ShelfOptions {
  /** Of the request that this browser has opened. */
  readonly requestCode: () => string;
  /** This browser may not see it any more. */
  readonly onMissing: () => void;
}

/** The papers of a request, and the one of them that is being read. */
export class PaperShelf implements ReactiveController {
  readonly #host: PaperHost;
  readonly #options: ShelfOptions;
  readonly #query: QueryController<Question, readonly ShownPaper[] | null>;
  readonly #desk: LazyPart<typeof import('./paper.desk.ts'), PaperDesk>;
  readonly #history: HistoryEntry;
  #question: Question | null = null;
  #opened: string | undefined;
  #wish: Wish = 'read';
  #asker: 'person' | 'page' = 'page';
  #focus: string | undefined;

  constructor(host: PaperHost, options: ShelfOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#query = new QueryController(host, { quiet: true, question: () => this.#question, load: (question) => this.#load(question) });
    this.#desk = new LazyPart<typeof import('./paper.desk.ts'), PaperDesk>(host, {
      fetch: () => import('./paper.desk.ts'),
      make: (view) => {
        const desk = new view.PaperDesk(host, {
          requestCode: options.requestCode,
          onClose: () => this.#open(undefined),
          onMissing: () => {
            this.#open(undefined);
            options.onMissing();
          },
        });
        if (this.#opened !== undefined) desk.show(this.#opened, this.#wish, this.#asker);
        return desk;
      },
      isOpen: () => this.#opened !== undefined,
    });
    this.#history = new HistoryEntry(host, 'evn-paper', (opened) => this.#show(opened, 'read'));
    this.#opened = this.#history.opened;
  }

  /** A paper is being read, in the place of everything else. */
  get isReading(): boolean {
    return this.#opened !== undefined;
  }

  hostUpdate(): void {
    const requestCode = this.#options.requestCode();
    if (this.#question?.requestCode === requestCode) return;
    this.#question = requestCode === '' ? null : { requestCode };
  }

  hostUpdated(): void {
    const target = this.#focus && !this.isReading && this.#host.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  /** @param level of its heading */
  render(level: number): TemplateResult | typeof nothing {
    if (this.isReading) return this.#desk.render((desk) => desk.render());
    const { t } = this.#host;
    const { data: papers, error, skeleton: waits } = this.#query;
    return html`
      <section class="paper-list" aria-label=${t('paper.list')}>
        ${heading(level, t('paper.list'))} ${papers ? this.#list(papers) : nothing}
        ${!papers && error ? fault(error, t, () => this.#query.retry()) : nothing} ${!papers && waits ? skeleton(t('state.loading')) : nothing}
      </section>
    `;
  }

  #list(papers: readonly ShownPaper[]): TemplateResult {
    const { t, language } = this.#host;
    if (papers.length === 0) return html`<p class="hint">${t('paper.none')}</p>`;
    return html`<ul class="papers">${papers.map((paper) => this.#row(toPaperView(paper, language, t)))}</ul>`;
  }

  #row(view: PaperView): TemplateResult {
    const { id, title, kind, facts, changed, signatures, canComment, canSign } = view;
    const act = (wish: Wish, look: string): TemplateResult => {
      const action = this.#host.t(`paper.${wish}`);
      const name = this.#host.t('paper.actionOn', { action, title });
      return html`<button class="button ${look}" type="button" id="${wish}-${id}" aria-label=${name} @click=${() => this.#act(id, wish)}>${action}</button>`;
    };
    return html`
      <li class="paper">
        <p class="paper-title">${title} ${stateMark(view)}</p>
        <p class="hint">${kind} · ${facts}</p>
        ${signatures ? html`<p>${signatures}</p>` : nothing} ${changed ? html`<p>${changed}</p>` : nothing}
        <div class="actions" part="actions">
          ${act('read', canSign ? 'quiet' : '')} ${canComment ? act('comment', 'quiet') : nothing} ${canSign ? act('sign', '') : nothing}
        </div>
      </li>
    `;
  }

  /** Before it is signed the page is asked: it may have a place of its own for that. */
  #act(id: string, wish: Wish): void {
    if (wish !== 'sign' || this.#host.emit('evn-sign-requested', { docId: id }, true)) this.#open(id, wish);
  }

  #open(id: string | undefined, wish: Wish = 'read'): void {
    this.#history.push(id);
    this.#show(id, wish);
  }

  #show(id: string | undefined, wish: Wish): void {
    if (id === undefined && this.#opened !== undefined) {
      this.#focus = `#read-${CSS.escape(this.#opened)}`;
      this.#query.retry(); // it may stand elsewhere by now
    }
    this.#opened = id;
    this.#wish = wish;
    this.#asker = 'person';
    this.#desk.made?.show(id ?? null, wish, 'person');
    this.#host.requestUpdate();
  }

  async #load({ requestCode }: Question): Promise<readonly ShownPaper[] | null> {
    const { papers } = await personalAsk(this.#host)(PaperList, { requestCode });
    if (!papers) throw new WidgetError('UNREADABLE');
    if (papers.__typename === 'PaperList') return papers.papers;
    this.#options.onMissing();
    return null;
  }
}
