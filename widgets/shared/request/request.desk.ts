import { css, html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { copy } from '../../core/sharing.ts';
import { everKeptInTab, keepInTab } from '../../core/storage.ts';
import { icon } from '../../ui/icons.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { notice } from '../../ui/notice.ts';
import { tabs } from '../../ui/tabs.ts';
import { tabsStyles } from '../../ui/tabs.styles.ts';
import type { DeskKey } from './request.desk.vi.ts';
import type { RequestLookup } from './request.lookup.ts';
import type { LookupKey } from './request.lookup.vi.ts';
import { type Receipt, receiptBlock, receiptStyles } from './request.receipt.ts';

/** What a desk shows: the form, how far a request has got, or one beside the other. */
export type Mode = 'both' | 'send' | 'status';

type Host = WidgetElement & { readonly mode: Mode; readonly t: Translate<DeskKey | LookupKey | SharedKey> };

interface Sendable {
  /** The receipt stands on screen. */
  readonly isSent: boolean;
  render(): TemplateResult;
}

/** What opens a request again. */
interface Sent {
  readonly ticket: string;
  readonly phone: string;
}

interface ReceiptShown {
  readonly title: string;
  /** What happens now. */
  readonly next: unknown;
  /** The number that the request was sent with. */
  readonly phone: string;
  readonly another: () => void;
}

export const deskStyles = css`${tabsStyles}${receiptStyles}`;

/** A form whose requests can be looked up afterwards, and its receipt. */
export class RequestDesk {
  readonly #host: Host;
  readonly #make: () => Sendable;
  readonly #keptAs: string;
  /** Sent last from this tab, also before a reload. */
  #ticket: string | undefined;
  readonly #lookup: LazyPart<typeof import('./request.lookup.ts'), RequestLookup>;
  /** None where only the look-up is shown: a form that nobody sees must not take up the draft of one beside it. */
  #form: Sendable | undefined;
  #tab: 'send' | 'status' = 'send';
  /** Sent last here, to be looked up at once. */
  #sent: Sent | undefined;
  #message = '';

  constructor(host: Host, form: (desk: RequestDesk) => Sendable) {
    this.#host = host;
    this.#make = () => form(this);
    this.#keptAs = `evn-sent ${host.localName}`;
    this.#ticket = everKeptInTab(this.#keptAs);
    if (host.mode !== 'status') this.#form = this.#make();
    this.#lookup = new LazyPart(host, {
      fetch: () => import('./request.lookup.ts'),
      make: (view) => {
        const lookup = new view.RequestLookup(host, this.#ticket);
        if (this.#sent) lookup.open(this.#sent);
        return lookup;
      },
      isOpen: () => this.#shown === 'status',
    });
  }

  render(): TemplateResult | typeof nothing {
    const { mode, t } = this.#host;
    const shown = this.#shown;
    const content = shown === 'send' ? this.#sending() : this.#lookup.render((lookup) => lookup.render());
    if (mode !== 'both') return content;
    return html`
      ${tabs(
        t('request.desk.modes'),
        (['send', 'status'] as const).map((name) => ({ name, label: t(`request.desk.${name}`) })),
        shown,
        (name) => this.#show(name),
      )}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${shown}">${content}</div>
    `;
  }

  /** Remembers in this tab what a reload takes away with the receipt. */
  sent(ticket: string): void {
    this.#ticket = ticket;
    keepInTab(this.#keptAs, ticket);
  }

  receipt(sent: Receipt, { title, next, phone, another }: ReceiptShown): TemplateResult {
    const { mode, t } = this.#host;
    const { ticket } = sent;
    const follow = html`<button class="button quiet" type="button" @click=${() => this.#follow({ ticket, phone })}>${t('request.desk.follow')}</button>`;
    return receiptBlock(sent, {
      t,
      title,
      next,
      message: this.#message,
      copy: () => void this.#copy(ticket),
      another,
      more: mode === 'both' ? follow : nothing,
    });
  }

  get #shown(): 'send' | 'status' {
    const { mode } = this.#host;
    return mode === 'both' ? this.#tab : mode;
  }

  #sending(): TemplateResult {
    const host = this.#host;
    if (!this.#form) {
      this.#form = this.#make();
      void host.updateComplete.then(() => host.requestUpdate()); // its controllers begin with the next update
    }
    const form = this.#form;
    return html`${form.isSent ? nothing : this.#sentBefore()}${form.render()}`;
  }

  /** The code of what this tab has sent, so that nobody sends it again because the receipt is gone. */
  #sentBefore(): TemplateResult | typeof nothing {
    const { mode, t } = this.#host;
    const ticket = this.#ticket;
    if (ticket === undefined) return nothing;
    const follow = html`<button class="button quiet" type="button" @click=${() => this.#show('status')}>${t('request.desk.follow')}</button>`;
    return notice(
      'info',
      icon('check'),
      html`<p>${t('request.desk.sentBefore')} <strong>${ticket}</strong></p>${mode === 'both' ? follow : nothing}`,
    );
  }

  #show(tab: 'send' | 'status'): void {
    this.#tab = tab;
    this.#host.requestUpdate();
  }

  #follow(sent: Sent): void {
    this.#sent = sent;
    this.#lookup.made?.open(sent);
    this.#show('status');
  }

  async #copy(ticket: string): Promise<void> {
    this.#message = await copy(ticket, this.#host.t);
    this.#host.requestUpdate();
  }
}
