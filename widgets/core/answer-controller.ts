import type { ReactiveController } from 'lit';
import type { WidgetElement, WidgetPart } from './element.ts';
import type { Problem } from './problem.ts';
import { type Ask, client, QueryController } from './query-controller.ts';

/** The half of a widget that shows answers: a module fetched with the first of them, so that the form stands early. */
export interface AnswerView {
  readonly part: WidgetPart<never>;
}

/** An answer with the code that shows it: both come by network, and one without the other is no use. */
export interface Answered<Question, Data, View> {
  readonly question: Question;
  readonly data: Data;
  readonly view: View;
}

/** Who asks: a person is led to the answer, as is whoever opened a link to it; what the page asks moves nothing. */
export type Asker = 'person' | 'link' | 'page';

export interface AnswerOptions<Question extends object, Data, View extends AnswerView, Found extends Problem> {
  /** `() => import('./….answer.ts')` */
  readonly view: () => Promise<View>;
  /** Asks the BFF; the documents to ask with come with the view. */
  readonly load: (view: View, question: Question, ask: Ask) => Promise<Data>;
  /** Fetched as well once somebody enters the form. */
  readonly alsoSoon?: () => Promise<unknown>;
  /** What in an answer is a complaint about the question. Then the form stands again, and is told. */
  readonly problemsOf?: (answered: Answered<Question, Data, View>) => readonly Found[];
  readonly onProblems?: (problems: readonly Found[]) => void;
  /** The source itself said that its answer is old. */
  readonly isStale?: (answered: Answered<Question, Data, View>) => boolean;
  /** The answer in a sentence, for screen readers: nothing that changes by itself, it would never stop talking. */
  readonly announce: (answered: Answered<Question, Data, View>) => string;
  /** What is said while waiting. */
  readonly waiting?: () => string;
  /** Called once for each answer on screen: tell the page (`evn-result` and events of the widget's own). */
  readonly onAnswer: (answered: Answered<Question, Data, View>) => void;
  /** Called before the first drawing: ask what attributes, a link or the device say. */
  readonly start?: () => void;
  /** The former answer stays on screen, marked as such, while another question is on its way. */
  readonly keepsLast?: boolean;
}

/** A form that asks one question, and the answer: what was asked, what came back, where focus goes, what is announced. */
export class AnswerController<Question extends object, Data, View extends AnswerView, Found extends Problem = Problem>
  implements ReactiveController
{
  readonly query: QueryController<Question, Answered<Question, Data, View>>;

  readonly #host: WidgetElement;
  readonly #options: AnswerOptions<Question, Data, View, Found>;
  #question: Question | null = null;
  #problems: readonly Found[] = [];
  #message = '';
  #last: Answered<Question, Data, View> | undefined;
  #told: Answered<Question, Data, View> | undefined;
  #focus: 'person' | 'link' | 'errors' | 'form' | undefined;

  constructor(host: WidgetElement, options: AnswerOptions<Question, Data, View, Found>) {
    this.#host = host;
    this.#options = options;
    host.addController(this); // before the query: it starts from what is asked here
    const { isStale } = options;
    this.query = new QueryController<Question, Answered<Question, Data, View>>(host, {
      question: () => this.#question,
      load: (question, ask) => this.#load(question, ask),
      ...(isStale ? { isStale } : {}),
    });
    host.addEventListener('focusin', () => void Promise.allSettled([client(), options.view(), options.alsoSoon?.()]), { once: true });
  }

  get question(): Question | null {
    return this.#question;
  }

  /** What keeps the question from being asked. */
  get problems(): readonly Found[] {
    return this.#problems;
  }

  /** What the last action on the answer came to. */
  get message(): string {
    return this.#message;
  }

  /** The answer to the question. */
  get answered(): Answered<Question, Data, View> | undefined {
    return this.query.data;
  }

  /** The answer before, while that to the question is on its way. */
  get outdated(): Answered<Question, Data, View> | undefined {
    return this.query.pending && !this.answered ? this.#last : undefined;
  }

  get announcement(): string {
    const { answered } = this;
    if (!this.#question) return this.#message;
    if (answered) return this.#options.announce(answered);
    return this.query.skeleton ? (this.#options.waiting?.() ?? this.#host.t('state.loading')) : '';
  }

  /** Asks on behalf of the person, unless the page takes over. @param detail for the page, without personal data */
  submit(question: Question, detail: object = {}): void {
    if (this.#host.emit('evn-submit', detail, true)) this.ask(question, 'person');
  }

  /** @param question the same object as long as it is the same question */
  ask(question: Question, asker: Asker): void {
    this.#set(question);
    if (asker !== 'page') this.#focus = asker;
  }

  /** Leaves the form to be corrected; what stands on screen would be taken for the answer to what stands in it. */
  refuse(problems: readonly Found[]): void {
    this.#set(null, problems);
    this.#focus = 'errors';
    this.#options.onProblems?.(problems);
  }

  /** Takes the question back, and with it the answer. */
  withdraw(): void {
    this.#set(null);
    this.#focus = undefined;
  }

  /** The same, with focus in the form. */
  reopen(): void {
    this.#set(null);
    this.#focus = 'form';
  }

  /** A field was mended: its problem is none any more. */
  mended(field: Found['field']): void {
    this.#problems = this.#problems.filter((problem) => problem.field !== field);
    this.#host.requestUpdate();
  }

  say(message: string): void {
    this.#message = message;
    this.#host.requestUpdate();
  }

  /** Asks once more; the button pressed will be gone, so focus goes where the answer comes. */
  retry(): void {
    this.#focus = 'person';
    this.query.retry();
  }

  hostUpdate(): void {
    if (!this.#host.hasUpdated) this.#options.start?.();
  }

  hostUpdated(): void {
    const { answered } = this;
    if (answered && answered !== this.#told) {
      this.#told = answered;
      if (this.#options.keepsLast) this.#last = answered;
      this.#options.onAnswer(answered);
    }
    if (this.#focus) this.#moveFocus(this.#focus);
  }

  async #load(question: Question, ask: Ask): Promise<Answered<Question, Data, View>> {
    const view = await this.#options.view();
    const [data] = await Promise.all([this.#options.load(view, question, ask), this.#host.adopt(view.part)]);
    const answered = { question, data, view };
    const problems = this.#options.problemsOf?.(answered) ?? [];
    if (problems.length > 0 && this.#question === question) this.refuse(problems);
    return answered;
  }

  #set(question: Question | null, problems: readonly Found[] = []): void {
    this.#question = question;
    this.#problems = problems;
    this.#message = '';
    if (!question) this.#last = undefined;
    this.#host.requestUpdate();
  }

  #moveFocus(to: 'person' | 'link' | 'errors' | 'form'): void {
    const { renderRoot } = this.#host;
    if (to === 'errors' || to === 'form') {
      this.#focus = undefined;
      renderRoot.querySelector<HTMLElement>(to === 'errors' ? '.error-summary' : 'input, select, textarea')?.focus();
      return;
    }
    // As long as the form stands focus stays in it: somebody may be typing on. And a link leads to an answer only.
    const { pending, data, error } = this.query;
    if ((pending || !(data ?? error)) && (to === 'link' || renderRoot.querySelector('form'))) return;
    this.#focus = undefined;
    const section = renderRoot.querySelector<HTMLElement>('.answer');
    const start = section?.querySelector<HTMLElement>('[tabindex="-1"]') ?? section;
    start?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: to === 'link' ? 'start' : 'nearest' });
  }
}
