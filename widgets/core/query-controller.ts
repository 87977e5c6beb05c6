import type { ReactiveController } from 'lit';
import type { WidgetElement } from './element.ts';
import type { PublicDocument } from './trusted-document.ts';
import { type WidgetError, widgetErrorOf } from './widget-error.ts';

export const queryStates = ['idle', 'loading', 'ready', 'partial', 'stale', 'offline', 'error', 'rate-limited'] as const;
export type QueryState = (typeof queryStates)[number];

/** Asks a trusted document of the public surface on behalf of a widget. */
export type Ask = <Data, Variables extends object>(document: PublicDocument<Data, Variables>, variables: Variables) => Promise<Data>;

interface QueryOptions<Question extends object, Data> {
  /** What to ask now; the same object as long as the question is the same; null asks nothing. */
  readonly question: () => Question | null;
  readonly load: (question: Question, ask: Ask) => Promise<Data>;
  /** The source itself said that its answer is old. */
  readonly isStale?: (data: Data) => boolean;
  /** The page need not hear of this question: it only fills a list to choose from. */
  readonly quiet?: boolean;
}

const skeletonDelayMs = 300;

/** The client is as large as half of everything else: it comes when a question is near, so that the form stands early. */
export const client = () => import('./graphql.ts');

/**
 * One question of a widget and its answer over time. While a question is asked again its last answer stays visible;
 * an answer to an earlier question never does.
 */
export class QueryController<Question extends object, Data> implements ReactiveController {
  data: Data | undefined;
  error: WidgetError | undefined;
  /** Why `data` is not all there is: the BFF could not get a part of it, which is null. */
  missing: WidgetError | undefined;
  /** When `data` arrived, by the clock of the device. */
  receivedAt: Date | undefined;
  /** Loading has taken long enough to show a skeleton. */
  skeleton = false;

  readonly #host: WidgetElement;
  readonly #options: QueryOptions<Question, Data>;
  /** Question, connection and language of the last request: another of them is another request. */
  #args: readonly unknown[] = [];
  #abort: AbortController | undefined;
  #asked: Question | null = null;
  #fresh = false;
  #pending = false;
  #skeletonTimer: ReturnType<typeof setTimeout> | undefined;
  #reported: QueryState | undefined;

  constructor(host: WidgetElement, options: QueryOptions<Question, Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): QueryState {
    if (!this.#asked) return 'idle';
    const { data, error } = this;
    if (!navigator.onLine && (error || data !== undefined)) return 'offline';
    if (error) {
      if (data !== undefined) return 'stale';
      return error.code === 'RATE_LIMITED' ? 'rate-limited' : 'error';
    }
    if (data === undefined) return 'loading';
    if (this.#options.isStale?.(data)) return 'stale';
    return this.missing ? 'partial' : 'ready';
  }

  /** A request is under way, also one that renews an answer on screen. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Asks the same question again, past the answers in memory. */
  retry(): void {
    this.#fresh = true;
    void this.#run();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('online', this.#onConnectivity);
    addEventListener('offline', this.#onConnectivity);
    if (this.#pending) this.retry(); // it was aborted when the element left the page
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onConnectivity);
    removeEventListener('offline', this.#onConnectivity);
    clearTimeout(this.#skeletonTimer);
    this.#abort?.abort();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return; // asked when it comes back to a page, if it does
    const { connection, language } = this.#host;
    const args = [this.#options.question(), connection.endpoint, connection.site, language];
    if (args.every((part, index) => part === this.#args[index])) return;
    this.#args = args;
    void this.#run();
  }

  hostUpdated(): void {
    const { state } = this;
    if (state === this.#reported || this.#options.quiet) return;
    this.#reported = state;
    this.#host.emit('evn-state', { state });
    const fault = this.error ?? this.missing;
    if (fault) this.#host.emit('evn-error', { code: fault.code, retryAfter: fault.retryAfter });
  }

  readonly #onConnectivity = (event: Event): void => {
    if (event.type === 'online' && this.error) this.retry();
    this.#host.requestUpdate();
  };

  async #run(): Promise<void> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const question = this.#options.question();
    if (question !== this.#asked) this.#forget(question);
    if (!question) return this.#stopWaiting();
    this.#startWaiting();
    const fresh = this.#fresh;
    this.#fresh = false;
    const { connection, language } = this.#host;
    const coming = client(); // on its way beside whatever else the question needs
    coming.catch(() => undefined); // whoever asks hears of it
    try {
      let missing: WidgetError | undefined;
      const data = await this.#options.load(question, async (document, variables) => {
        const { data: answer, faults } = await (await coming).execute(document, variables, { connection, language, signal, fresh });
        missing ??= faults[0];
        return answer;
      });
      if (signal.aborted) return;
      this.data = data;
      this.missing = missing;
      this.error = undefined;
      this.receivedAt = this.#host.clock();
    } catch (cause) {
      if (signal.aborted) return;
      this.error = widgetErrorOf(cause);
    }
    this.#stopWaiting();
  }

  #forget(question: Question | null): void {
    this.#asked = question;
    this.data = undefined;
    this.missing = undefined;
    this.error = undefined;
    this.receivedAt = undefined;
  }

  #startWaiting(): void {
    this.#pending = true;
    this.skeleton = false;
    clearTimeout(this.#skeletonTimer);
    this.#skeletonTimer = setTimeout(() => {
      this.skeleton = true;
      this.#host.requestUpdate();
    }, skeletonDelayMs);
  }

  #stopWaiting(): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.skeleton = false;
    clearTimeout(this.#skeletonTimer);
    this.#host.requestUpdate();
  }
}
