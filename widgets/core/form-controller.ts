import type { ReactiveController } from 'lit';
import { Draft, type DraftContent, draftPlaces } from './draft.ts';
import { focusField } from './focus-field.ts';
import type { FormKey } from './form-messages.ts';
import type { FormHost, FormOptions } from './form-options.ts';
import { nativeProblems } from './native-problems.ts';
import { type Problem, sentenceOf } from './problem.ts';
import { problemsOfAnswer } from './problems-of-answer.ts';
import type { StepEntries } from './step-entries.ts';
import { everKeptInTab, keepInTab } from './storage.ts';
import { type ReceiptOf, type RefusalOf, SubmitController, type SubmitState, type Submission } from './submit-controller.ts';

/**
 * A form that is filled in, perhaps over several screens, kept on the device, and sent once. It is the `Fields` of its own
 * controls. Native validation speaks first, then `check`, then the BFF; the error summary takes focus.
 */
export class FormController<Field extends string, Key extends string, Input, Result extends Submission> implements ReactiveController {
  readonly #host: FormHost<Key>;
  readonly #options: FormOptions<Field, Key, Input, Result>;
  readonly #submit: SubmitController<Input, Result>;
  #draft: Draft | undefined;
  /** Fetched when the form first leads on; where it does not come, Back leaves the form. */
  #entries: Promise<StepEntries> | undefined;
  #values: Readonly<Record<Field, string>>;
  #problems: readonly Problem<Field, Key | FormKey>[] = [];
  #step = 0;
  /** Somebody has typed here, or went on with a draft. */
  #touched = false;
  /** A draft was put in that lacks what is secret. */
  #lacksSecret = false;
  #message = '';
  #shownKind: SubmitState['kind'] | undefined;
  #focus: 'errors' | 'step' | 'receipt' | { readonly field: Field } | undefined;

  constructor(host: FormHost<Key>, options: FormOptions<Field, Key, Input, Result>) {
    this.#host = host;
    this.#options = options;
    this.#values = options.untouched;
    host.addController(this);
    const named = Object.fromEntries(Object.keys(options.untouched).map((field) => [field, field as Field]));
    const attemptKey = `evn-attempt ${options.name}`;
    this.#submit = new SubmitController<Input, Result>(host, {
      ...options,
      attempt: {
        recall: () => everKeptInTab(attemptKey),
        keep: (id) => keepInTab(attemptKey, id),
      },
      onNetwork: () => {
        if (this.#step === this.stepCount - 1) this.proceed();
      },
      onReceipt: (receipt) => this.#finish(receipt),
      onRefused: (refusals) => this.refuse(problemsOfAnswer(refusals, { ...named, ...options.refused.fields }, options.refused.other)),
    });
  }

  get values(): Readonly<Record<Field, string>> {
    return this.#values;
  }

  /** In the order of the form, in the language in force. */
  get errors(): readonly { readonly id: Field; readonly message: string }[] {
    const order = this.#steps.flat();
    const { t } = this.#host;
    return [...this.#problems]
      .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
      .map((problem) => ({ id: problem.field, message: sentenceOf<Field, Key | FormKey>(problem, t, (field) => this.label(field)) }));
  }

  get state(): SubmitState<ReceiptOf<Result>, RefusalOf<Result>> {
    return this.#submit.state;
  }

  /** Screen, from 0. */
  get step(): number {
    return this.#step;
  }

  get stepCount(): number {
    return this.#steps.length;
  }

  get savedAt(): Date | undefined {
    return this.#draft?.savedAt;
  }

  /** When a draft was saved that another tab has left behind, as long as nothing was typed here. */
  get offeredAt(): Date | undefined {
    return this.#touched ? undefined : this.#draft?.offered?.savedAt;
  }

  /** The draft that this screen began with lacks what is never kept on the device. */
  get lacksSecret(): boolean {
    return this.#lacksSecret;
  }

  get announcement(): string {
    return this.state.kind === 'sending' ? this.#host.t('form.sending') : this.#message;
  }

  label(field: Field): string {
    return this.#options.label(field, this.#values);
  }

  /** Somebody typed or chose. */
  change(field: Field, value: string): void {
    this.#touched = true;
    this.#problems = this.#problems.filter((problem) => problem.field !== field);
    this.fill({ [field]: value } as Partial<Record<Field, string>>);
    this.#save();
  }

  /** Puts values in on behalf of the page; they are not kept as a draft until somebody types. */
  fill(values: Readonly<Partial<Record<Field, string>>>): void {
    this.#values = { ...this.#values, ...values };
    this.#step = Math.min(this.#step, this.stepCount - 1);
    this.#host.requestUpdate();
  }

  /** Goes on to the next screen, or sends the form from the last one. */
  proceed(): void {
    const problems = this.#found();
    if (problems.length > 0) return this.refuse(problems);
    if (this.#step < this.stepCount - 1) return this.#go(this.#step + 1);
    if (this.#host.emit('evn-submit', {}, true)) void this.#submit.submit(this.#options.inputOf(this.#values));
  }

  /** To the screen before; everything typed stays. */
  back(): void {
    this.#go(Math.max(0, this.#step - 1));
  }

  /** To the screen of a field, and into the field; everything typed stays. */
  open(field: Field): void {
    const step = this.#steps.findIndex((fields) => fields.includes(field));
    if (step < 0) return;
    this.#go(step);
    this.#focus = { field };
  }

  /** Goes on with what was filled in elsewhere, from that screen on. */
  resume(values: Readonly<Partial<Record<Field, string>>>, step: number): void {
    this.fill(values);
    this.#touched = true;
    this.#show(Math.min(step, this.stepCount - 1));
  }

  /** What was filled in is sent from elsewhere: nothing of it stays on the device. */
  forget(): void {
    this.#draft?.wipe();
    this.#touched = false;
  }

  /** Leads to what has to be corrected, on whichever screen it is. */
  refuse(problems: readonly Problem<Field, Key | FormKey>[]): void {
    this.#problems = problems;
    this.#focus = 'errors';
    const wrong = this.#steps.findIndex((fields) => problems.some(({ field }) => fields.includes(field)));
    if (wrong >= 0 && !this.#steps[this.#step]?.some((field) => problems.some((problem) => problem.field === field))) {
      this.#enter(wrong);
      this.#step = wrong;
    }
    this.#host.requestUpdate();
  }

  /** Leads focus into the form, for one that was just opened. */
  enter(): void {
    this.#focus = 'step';
    this.#host.requestUpdate();
  }

  sendWhenOnline(): void {
    this.#submit.sendWhenOnline();
  }

  takeDraft(): void {
    this.#adopt(this.#draft?.take());
    this.#focus = 'step';
  }

  dropDraft(): void {
    this.#draft?.drop();
    this.#say('form.discarded');
  }

  /** Empties the form, and the device of it. */
  discard(): void {
    this.#draft?.wipe();
    this.#options.onDiscard?.();
    this.startAgain();
    this.#say('form.discarded');
  }

  /** An empty form, after a receipt or instead of what was typed. */
  startAgain(): void {
    this.#values = this.#options.untouched;
    this.#problems = [];
    this.#step = 0;
    this.#touched = false;
    this.#lacksSecret = false;
    this.#focus = 'step';
    this.#submit.startAgain();
  }

  /** A form that comes late takes up its draft when it comes. */
  hostUpdate(): void {
    if (this.#draft || this.#options.keepsDraft?.() === false) return;
    this.#draft = new Draft(this.#options.name, draftPlaces(), () => this.#host.clock());
    this.#adopt(this.#draft.restore());
  }

  hostUpdated(): void {
    const { kind } = this.state;
    if (this.#shownKind && kind !== this.#shownKind) this.#showNotice();
    this.#shownKind = kind;
    if (typeof this.#focus === 'object') return this.#enterField(this.#focus.field);
    const targets = { errors: '.error-summary', step: '.step', receipt: '.receipt' } as const;
    const target = this.#focus && this.#host.renderRoot.querySelector<HTMLElement>(targets[this.#focus]);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  /** Controls that are fetched when they are shown may still be on the way. */
  #enterField(field: Field): void {
    const root = this.#host.renderRoot;
    if (!root.querySelector(`#${CSS.escape(field)}`)) return;
    this.#focus = undefined;
    focusField(root, field);
  }

  /** Why it was not sent, if it was not: it stands above the button that was pressed, and may be longer than the screen. */
  #showNotice(): void {
    this.#host.renderRoot.querySelector('form [role=alert]')?.scrollIntoView({ block: 'nearest' });
  }

  get #steps(): readonly (readonly Field[])[] {
    return this.#options.steps(this.#values);
  }

  /** Of this screen; before sending, of all that came before as well: an answer there may have changed what it needs. */
  #found(): Problem<Field, Key | FormKey>[] {
    const controls = this.#host.renderRoot.querySelectorAll<HTMLInputElement>('form :is(input, select, textarea)[name]');
    const native = nativeProblems(controls) as Problem<Field, FormKey>[];
    const named = new Set(native.map(({ field }) => field));
    const reached = new Set(this.#steps.slice(0, this.#step + 1).flat());
    const checked = [...this.#tooLong(), ...(this.#options.check?.(this.#values) ?? [])];
    return [...native, ...checked.filter(({ field }) => reached.has(field) && !named.has(field))];
  }

  #tooLong(): Problem<Field, FormKey>[] {
    const { untouched, limits } = this.#options;
    return (Object.keys(untouched) as Field[]).flatMap((field) => {
      const max = limits?.[field] ?? Infinity;
      const count = [...this.#values[field].trim()].length;
      return count > max ? [{ field, key: 'form.tooLong' as const, values: { count, max } }] : [];
    });
  }

  #go(step: number): void {
    this.#enter(step);
    this.#show(step);
  }

  /** As an entry of the browser's history, before it is shown. */
  #enter(to: number): void {
    const from = this.#step;
    this.#entries ??= import('./step-entries.ts').then(
      (view) =>
        new view.StepEntries(this.#host, this.#options.name, (step) => {
          // Forward would pass by what “Tiếp theo” looks for, so it leads nowhere; nothing on its way is called back.
          if (step < this.#step && this.state.kind !== 'sending' && this.state.kind !== 'sent') this.#show(step);
        }),
    );
    this.#entries.then((entries) => entries.go(from, to)).catch(() => undefined);
  }

  #show(step: number): void {
    this.#step = step;
    this.#lacksSecret = false;
    this.#problems = [];
    this.#focus = 'step';
    this.#save();
    this.#host.emit('evn-step', { step: step + 1, of: this.stepCount });
    this.#host.requestUpdate();
  }

  #save(): void {
    if (!this.#draft || this.state.kind === 'sent') return;
    const { untouched, secret = [] } = this.#options;
    const kept = Object.entries<string>(this.#values).filter(
      ([field, value]) => value !== untouched[field as Field] && !secret.includes(field as Field),
    );
    const before = this.#draft.savedAt;
    if (kept.length === 0) this.#draft.wipe();
    else this.#draft.save({ values: Object.fromEntries(kept), step: this.#step });
    if (!before && this.#draft.savedAt) this.#host.emit('evn-draft-saved');
    this.#message = '';
    this.#host.requestUpdate();
  }

  /** What a draft holds of fields that the form still has. */
  #adopt(content: DraftContent | undefined): void {
    if (!content) return;
    this.#touched = true;
    const { untouched, secret = [] } = this.#options;
    const known = Object.entries(content.values).filter(
      ([field, value]) => typeof value === 'string' && field in untouched && !secret.includes(field as Field),
    );
    this.#values = { ...this.#values, ...Object.fromEntries(known) };
    const withSecret = this.#steps.findIndex((fields) => fields.some((field) => secret.includes(field)));
    this.#lacksSecret = withSecret >= 0;
    this.#step = Math.min(content.step, this.stepCount - 1, withSecret < 0 ? Infinity : withSecret); // what is secret is typed again
    if (this.#step > 0) this.#enter(this.#step); // a reload keeps what was entered
    this.#host.requestUpdate();
  }

  #finish(receipt: ReceiptOf<Result>): void {
    this.#draft?.wipe();
    this.#focus = 'receipt';
    this.#options.onReceipt(receipt);
  }

  #say(key: FormKey): void {
    this.#message = this.#host.t(key);
    this.#host.requestUpdate();
  }
}
