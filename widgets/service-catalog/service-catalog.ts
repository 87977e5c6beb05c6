import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { WidgetElement } from '../core/element.ts';
import type { HistoryEntry } from '../core/history-entry.ts';
import type { Opens } from '../core/navigation.ts';
import { readShared, withShared } from '../core/share-link.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { onSubmit } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { textField } from '../ui/text-field.ts';
import type { Catalog, Service } from './service-catalog.data.ts';
import type { Question } from './service-catalog.load.ts';
import { serviceCatalogStyles } from './service-catalog.styles.ts';
import { type ServiceCatalogKey, type ShellKey, shellMessages } from './service-catalog.vi.ts';

type View = typeof import('./service-catalog.answer.ts');
type Answer = Answered<Question, Catalog, View>;

interface Beginning {
  readonly service: Service;
  /** Where the page starts it. */
  readonly address: string | undefined;
  readonly view: View;
}

/** Of a shared link: which service was open. */
const SHARED = 'evn-service';

/**
 * What customers can ask the utility for: the services in their groups, each with who, papers, time limit of the
 * corporation and cost, and a button that leads to where it is done.
 *
 * @summary The utility's services: papers, time limits, costs, and where to begin
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-ready - The widget has drawn itself
 * @fires {CustomEvent<{ state: string }>} evn-state - idle, loading, ready, partial, stale, offline, error, rate-limited
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - The services are shown
 * @fires {CustomEvent<{ serviceId: string, widget: string }>} evn-service-start - Somebody begins a service; `preventDefault` stops what would follow
 * @fires {CustomEvent<{ to: string }>} evn-navigate - The service is done by another widget, `to` is `widget:evn-…`; `preventDefault` when the page leads there
 * @fires {CustomEvent<{ code: string, retryAfter?: number }>} evn-error - No answer
 * @csspart widget - The frame around everything
 * @csspart heading - Heading of the widget
 * @csspart list - The groups
 * @csspart service - The sheet of one service
 * @csspart start - The button that begins a service
 * @csspart actions - Share and print
 * @csspart status - Remarks
 * @csspart error - Why there is no answer
 * @cssproperty --evn-color-accent - Colour of actions and headings of groups
 */
export class ServiceCatalogElement extends WidgetElement<ServiceCatalogKey, ShellKey> implements Opens {
  static override styles = [WidgetElement.styles, serviceCatalogStyles].flat();

  /** Groups to show, `G1` to `G7`, separated by spaces. Default: all. */
  @property() groups = '';
  /** Id of the service to open, such as `new-lv-residential`. */
  @property() service = '';
  /** Where the page starts a service: the id is put behind it. */
  @property({ attribute: 'start-base' }) startBase = '';

  @state() private search = '';
  @state() private opened = '';
  /** The service that nothing here could start. */
  @state() private notHere = '';

  protected readonly pack = shellMessages;
  #moveFocus = false;

  /** From the first answer on. */
  #entry: HistoryEntry | undefined;

  readonly #answer = new AnswerController<Question, Catalog, View>(this, {
    view: () => import('./service-catalog.answer.ts'),
    load: (view, question, ask) => view.loadCatalog(question, ask),
    announce: ({ data, view }) => view.announcement(data, this.groups, this.t),
    onAnswer: ({ data, view }) => {
      this.#entry ??= new view.HistoryEntry(this, SHARED, (opened) => this.#show(opened ?? ''));
      this.emit('evn-result', { kind: 'found', count: view.countIn(data, this.groups) });
    },
    start: () => this.#start(),
    keepsLast: true,
  });

  /** Opens what a link of the kit names: `service:contract-holder`. */
  open(to: string): boolean {
    const [, id] = /^service:([a-z-]+)$/.exec(to) ?? [];
    if (id) this.#open(id);
    return id !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service') && this.service) this.opened = this.service;
    if (this.hasUpdated && changed.has('corporation')) this.#ask();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    const former = (changed as PropertyValues).get('opened');
    const element = this.renderRoot.querySelector<HTMLElement>(this.opened ? '.service' : `#service-${String(former)}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  protected override renderWidget(): TemplateResult {
    const { t } = this;
    const { answered } = this.#answer;
    return html`
      ${heading(this.headingLevel, t('serviceCatalog.title'), 'heading')}
      ${answered?.view.serviceWith(answered.data, this.opened) ? nothing : this.#searchForm()}
      ${answerSection(this.#answer, { t, label: t('serviceCatalog.title') }, (answered) => this.#renderAnswer(answered))}
      ${answerAnnounced(this.#answer)}
    `;
  }

  #searchForm(): TemplateResult {
    const { t, search } = this;
    const fields = {
      values: { search },
      errors: [],
      label: () => t('serviceCatalog.search'),
      change: (_: 'search', text: string) => (this.search = text),
    };
    return html`
      <form class="screen-only" role="search" @submit=${onSubmit(() => undefined)}>
        ${textField(fields, 'search', { type: 'search', hint: t('serviceCatalog.searchHint'), enterkeyhint: 'search', optional: true })}
      </form>
    `;
  }

  #renderAnswer({ data, view }: Answer): TemplateResult {
    const { query } = this.#answer;
    const { state: now, receivedAt } = query;
    const service = view.serviceWith(data, this.opened);
    return html`
      ${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, this.t)}
      ${service ? this.#renderService(service, data, view) : this.#renderList(data, view)}
    `;
  }

  #renderList(data: Catalog, view: View): TemplateResult {
    return view.listView(data, {
      t: this.t,
      level: this.headingLevel + 1,
      groups: this.groups,
      search: this.search,
      address: (id) => withShared(location.href, { [SHARED]: id }),
      open: (id) => this.#open(id),
      clear: () => this.#clear(),
      contact: view.contact(data, this.t),
    });
  }

  #renderService(service: Service, data: Catalog, view: View): TemplateResult {
    const { t, language } = this;
    const address = view.startAddress(this.startBase, service.id, document.baseURI);
    return view.detailView(service, data, {
      t,
      language,
      year: Number(civilDateOf(this.clock()).slice(0, 4)),
      level: this.headingLevel + 1,
      address,
      elsewhere: this.notHere === service.id ? view.elsewhere(data, t) : nothing,
      contact: view.contact(data, t),
      message: this.#answer.message,
      back: () => this.#open(''),
      start: (event) => this.#begin(event, { service, address, view }),
      share: () => void this.#share(service, view),
    });
  }

  #start(): void {
    this.opened ||= readShared(location.hash, SHARED) ?? '';
    this.#ask();
  }

  #ask(): void {
    this.#answer.ask({ corporation: this.corporation }, 'page');
  }

  #open(id: string): void {
    this.#entry?.push(id || undefined);
    this.#show(id);
  }

  #show(id: string): void {
    this.#moveFocus = true;
    this.notHere = '';
    this.#answer.say('');
    this.opened = id;
  }

  #clear(): void {
    this.search = '';
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  /** The page decides first, then whoever does the service on this page; else the address of the page, or where else to ask. */
  #begin(event: Event, { service, address, view }: Beginning): void {
    const { id: serviceId, widget } = service;
    if (!this.emit('evn-service-start', { serviceId, widget }, true) || view.follow(this, `widget:${widget}`)) event.preventDefault();
    else if (!address) this.notHere = serviceId;
  }

  async #share({ id, name }: Service, view: View): Promise<void> {
    this.#answer.say(await view.share(name, withShared(location.href, { [SHARED]: id }), this.t));
  }
}
