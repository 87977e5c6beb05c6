import type { ReactiveController } from 'lit';
import type { WidgetElement } from './element.ts';
import type { FieldRefusal } from './problems-of-answer.ts';
import { type Ask, client } from './query-controller.ts';
import { requestId } from './request-id.ts';
import { WidgetError, widgetErrorOf } from './widget-error.ts';

/** What a mutation may answer: a receipt, or a type that ends in `Problem` and says what the person can do. */
export interface Submission {
  readonly __typename: string;
}

/** The receipts among the answers, and the refusals. */
export type ReceiptOf<Result extends Submission> = Exclude<Result, { readonly __typename: `${string}Problem` }>;
export type RefusalOf<Result extends Submission> = Extract<Result, { readonly __typename: `${string}Problem` }>;

interface ProblemAnswer extends Submission {
  readonly message: string;
  readonly fields?: readonly FieldRefusal[];
  readonly retryAt?: string;
}

/** What `HumanCheckInput` takes. */
export interface HumanCheckSolution {
  readonly challenge: string;
  readonly solution: string;
}

/** Goes with the input. */
export interface Envelope {
  readonly clientRequestId: string;
  readonly humanCheck: HumanCheckSolution;
}

/** Where a form stands on its way. Only `sent` is success, and only a receipt makes it. */
export type SubmitState<Receipt = unknown, Refusal = unknown> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  /** Nothing has left this device: `away`; `waiting`: it will as soon as there is a network; `back`: there is one, it was not sent. */
  | { readonly kind: 'offline'; readonly network: 'away' | 'waiting' | 'back' }
  /** It may have arrived: there was no receipt. Sending it again is safe. */
  | { readonly kind: 'unsure'; readonly error: WidgetError | undefined }
  | { readonly kind: 'later'; readonly message: string; readonly at: Date }
  /** `problem` may carry more to show, such as the hotline of who serves this place. */
  | { readonly kind: 'refused'; readonly message: string; readonly problem: Refusal }
  | { readonly kind: 'failed'; readonly error: WidgetError };

export interface SubmitOptions<Input, Result extends Submission> {
  /** Asks the mutation, and picks its root field. */
  readonly send: (input: Input, envelope: Envelope, ask: Ask) => Promise<Result | null>;
  /**
   * A solution of the human check. Undefined: the person has to do something first, and is told.
   * @param again the former one was refused: it was wrong, used up, or had expired
   */
  readonly solve: (again: boolean) => Promise<HumanCheckSolution | undefined>;
  /** Where the id of an attempt without a receipt is kept over a reload. */
  readonly attempt: { recall(): string | undefined; keep(id: string | undefined): void };
  readonly onReceipt: (receipt: ReceiptOf<Result>) => void;
  /** There is a network again, and the person wants the form sent then, as it stands by now. */
  readonly onNetwork: () => void;
  /** `InputProblem.fields` */
  readonly onRefused: (refusals: readonly FieldRefusal[]) => void;
  /** Pauses before an attempt is repeated, in milliseconds. */
  readonly pauses?: readonly number[];
}

const usualPauses = [700, 3000];
const longestPauseSeconds = 10;

/**
 * Sends one form, once. The id that the BFF tells attempts apart by is made when content is first sent, and kept, over a
 * reload too, until a receipt came: so an attempt may be repeated, by hand or after a network fault, without a second request.
 */
export class SubmitController<Input, Result extends Submission> implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #options: SubmitOptions<Input, Result>;
  #state: SubmitState<ReceiptOf<Result>, RefusalOf<Result>>;
  #id: string;
  /** What the id stands for; unknown after a reload. */
  #content: string | undefined;
  /** The attempt may have arrived. */
  #uncertain: boolean;

  constructor(host: WidgetElement, options: SubmitOptions<Input, Result>) {
    this.#host = host;
    this.#options = options;
    const begun = options.attempt.recall();
    this.#id = begun ?? requestId();
    this.#uncertain = begun !== undefined;
    this.#state = this.#uncertain ? { kind: 'unsure', error: undefined } : { kind: 'idle' };
    host.addController(this);
    host.addEventListener('focusin', () => void client().catch(() => undefined), { once: true });
  }

  get state(): SubmitState<ReceiptOf<Result>, RefusalOf<Result>> {
    return this.#state;
  }

  /** Sends what was filled in; does nothing while it is being sent, or has been. */
  async submit(input: Input): Promise<void> {
    if (this.#state.kind === 'sending' || this.#state.kind === 'sent') return;
    if (!navigator.onLine) return this.#become({ kind: 'offline', network: 'away' });
    this.#become({ kind: 'sending' });
    this.#name(input);
    try {
      const result = await this.#sendVerified(input);
      if (result) this.#conclude(result);
      else this.#become({ kind: 'idle' });
    } catch (cause) {
      this.#explain(widgetErrorOf(cause));
    }
  }

  /** With the person's consent: sends what could not leave the device as soon as there is a network. */
  sendWhenOnline(): void {
    if (this.#state.kind === 'offline') this.#become({ kind: 'offline', network: 'waiting' });
  }

  /** Another form is filled in: an attempt without a receipt is given up. */
  startAgain(): void {
    if (this.#state.kind === 'sending') return;
    this.#forget();
    this.#become({ kind: 'idle' });
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    addEventListener('offline', this.#onOffline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    removeEventListener('offline', this.#onOffline);
  }

  readonly #onOnline = (): void => {
    this.#host.requestUpdate();
    if (this.#state.kind !== 'offline') return;
    const wasWaiting = this.#state.network === 'waiting';
    this.#become({ kind: 'offline', network: 'back' }); // what was not sent is said until it is
    if (wasWaiting) this.#options.onNetwork();
  };

  readonly #onOffline = (): void => this.#host.requestUpdate();

  /** Other content is another attempt; after a reload the BFF knows best (`IDEMPOTENCY_MISMATCH`). */
  #name(input: Input): void {
    const content = JSON.stringify(input);
    if (this.#content !== undefined && this.#content !== content) this.#id = requestId();
    this.#content = content;
  }

  /** A solution that was used up or has expired is replaced, once. Undefined: there is none yet. */
  async #sendVerified(input: Input): Promise<Result | undefined> {
    const first = await this.#sendRepeatedly(input, false);
    return first?.__typename === 'VerificationRequiredProblem' ? this.#sendRepeatedly(input, true) : first;
  }

  /** A network fault, or an attempt that is still being worked on, is no answer: the same id asks for it again. */
  async #sendRepeatedly(input: Input, again: boolean): Promise<Result | undefined> {
    const humanCheck = await this.#options.solve(again);
    if (!humanCheck) return undefined;
    for (const pause of this.#options.pauses ?? usualPauses) {
      try {
        return await this.#sendOnce(input, humanCheck);
      } catch (cause) {
        const error = widgetErrorOf(cause);
        const { code, retryable, retryAfter = 0 } = error;
        // The id kept from before a reload stood for something else, which the BFF has: this is another request.
        if (code === 'IDEMPOTENCY_MISMATCH') this.#id = requestId();
        else if (!retryable || !navigator.onLine || retryAfter > longestPauseSeconds) throw error;
        else await new Promise((resolve) => setTimeout(resolve, Math.max(pause, retryAfter * 1000)));
      }
    }
    return this.#sendOnce(input, humanCheck);
  }

  async #sendOnce(input: Input, humanCheck: HumanCheckSolution): Promise<Result> {
    const { connection, language } = this.#host;
    const { signal } = new AbortController(); // a form that is on its way is not called back
    const { execute } = await client();
    const clientRequestId = this.#id;
    const ask: Ask = async (document, variables) => (await execute(document, variables, { connection, language, signal })).data;
    this.#options.attempt.keep(clientRequestId);
    try {
      const result = await this.#options.send(input, { clientRequestId, humanCheck }, ask);
      if (!result) throw new WidgetError('UNREADABLE');
      return result;
    } catch (cause) {
      const error = widgetErrorOf(cause);
      this.#uncertain ||= error.retryable && error.code !== 'RATE_LIMITED';
      throw error;
    }
  }

  #conclude(result: Result): void {
    this.#forget(); // stored with a receipt, or not at all
    if (!isProblem(result)) {
      this.#become({ kind: 'sent', receipt: result as ReceiptOf<Result> });
      return this.#options.onReceipt(result as ReceiptOf<Result>);
    }
    if (result.retryAt !== undefined) return this.#become({ kind: 'later', message: result.message, at: new Date(result.retryAt) });
    if (!result.fields) return this.#become({ kind: 'refused', message: result.message, problem: result });
    this.#become({ kind: 'idle' });
    this.#options.onRefused(result.fields);
  }

  #explain(error: WidgetError): void {
    if (!this.#uncertain) this.#forget();
    if (error.code === 'RATE_LIMITED') {
      const at = new Date(this.#host.clock().getTime() + (error.retryAfter ?? longestPauseSeconds) * 1000);
      return this.#become({ kind: 'later', message: error.message, at });
    }
    this.#become({ kind: this.#uncertain ? 'unsure' : 'failed', error });
    this.#host.emit('evn-error', { code: error.code, retryAfter: error.retryAfter });
  }

  #forget(): void {
    this.#id = requestId();
    this.#content = undefined;
    this.#uncertain = false;
    this.#options.attempt.keep(undefined);
  }

  #become(state: SubmitState<ReceiptOf<Result>, RefusalOf<Result>>): void {
    if (state.kind !== this.#state.kind) this.#host.emit('evn-state', { state: state.kind });
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const isProblem = <Result extends Submission>(result: Result): result is RefusalOf<Result> & ProblemAnswer =>
  result.__typename.endsWith('Problem');
