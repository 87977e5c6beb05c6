import type { TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { FormKey } from '../../core/form-messages.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { personalAsk } from '../../core/personal.ts';
import type { Problem } from '../../core/problem.ts';
import { problemsOfAnswer } from '../../core/problems-of-answer.ts';
import { type HumanCheckSolution, SubmitController } from '../../core/submit-controller.ts';
import { ticker } from '../../core/ticker.ts';
import { type WidgetError, widgetErrorOf } from '../../core/widget-error.ts';
import { solveIn } from '../human-check/human-check.field.ts';
import { errorsOf, type Fields } from '../../ui/field.ts';
import { type Challenge, codeIn, type Left, leftOf, markPassed, TRIES } from './otp.data.ts';
import { deskMessages, type OtpKey } from './otp.desk.vi.ts';
import { deskView } from './otp.desk-view.ts';
import { OtpSend, type OtpChallengeInput, type OtpSendMutation } from './otp-send.generated.ts';
import { OtpVerify, type OtpVerifyMutation } from './otp-verify.generated.ts';
import { deskStyles } from './otp.desk.styles.ts';

export const part: WidgetPart<OtpKey | FormKey> = { messages: deskMessages, styles: deskStyles };

export type OtpPurpose = Extract<OtpVerifyMutation['otpChallengeVerify'], { __typename: 'OtpVerified' }>['purpose'];
export type OtpChannel = OtpChallengeInput['channel'];
type Sent = OtpSendMutation['otpChallengeCreate'];
type Input = Pick<OtpChallengeInput, 'subject' | 'channel'>;

/** `OtpProblem` of the schema, as any mutation that takes a code answers it. */
export interface OtpRefusal {
  readonly __typename: 'OtpProblem';
  readonly code: string;
  readonly message: string;
  readonly attemptsLeft: number;
}

export interface Given {
  readonly challengeId: string;
  /** Six digits. */
  readonly code: string;
}

/** What came of a code: `elsewhere` where whoever took it shows that itself. */
export type Outcome = 'right' | 'elsewhere' | OtpRefusal;

/** What a code is asked for, and what becomes of it. */
export interface OtpTask {
  readonly purpose: () => OtpPurpose;
  readonly subject: () => OtpChallengeInput['subject'] | undefined;
  /** Takes the code to where it is used, for a paper to its signing. Without it the request is opened. */
  readonly confirm?: () => ((given: Given) => Promise<Outcome>) | undefined;
  /** Says more than “Xác thực”. */
  readonly confirmLabel?: () => string | undefined;
  /** The human check of the widget around it, in the place of one of its own. */
  readonly solve?: () => ((again: boolean) => Promise<HumanCheckSolution | undefined>) | undefined;
  readonly onVerified?: () => void;
}

type Host = WidgetElement & { readonly t: Translate<OtpKey | FormKey | SharedKey> };

export type Field = 'channel' | 'code';

/** Why the code on screen is good for nothing. */
export type Dead = 'expired' | 'exhausted' | 'useless';

const NO_REPEAT = { recall: () => undefined, keep: () => undefined };
const TICK_MS = 250;

/** Asks for one-time codes and has them judged. */
export class OtpDesk implements Fields<Field> {
  readonly host: Host;
  readonly #task: OtpTask;
  readonly sending: SubmitController<Input, Sent>;
  #values: Readonly<Record<Field, string>> = { channel: 'SMS', code: '' };
  #problems: readonly Problem<Field, OtpKey | FormKey>[] = [];
  #challenge: Challenge | undefined;
  /** Another way is being chosen, beside a code that is on its way. */
  #choosing = false;
  #sentBy: OtpChannel = 'SMS';
  #receivedAt = new Date(0);
  #left: Left = { life: 0, pause: 0 };
  #dead: Dead | undefined;
  #checking = false;
  #error: WidgetError | undefined;
  #verified = false;
  #announcement = '';

  constructor(host: Host, task: OtpTask) {
    this.host = host;
    this.#task = task;
    const ask = personalAsk(host);
    this.sending = new SubmitController<Input, Sent>(host, {
      send: async (input, envelope) => (await ask(OtpSend, { input: { ...input, ...envelope } })).otpChallengeCreate,
      solve: (again) => (task.solve?.() ?? solveIn(host))(again),
      attempt: NO_REPEAT,
      onReceipt: (challenge) => this.#begin(challenge),
      onNetwork: () => this.send(),
      onRefused: (refusals) => this.#refuse(problemsOfAnswer(refusals, { channel: 'channel' }, 'channel')),
    });
    ticker(host, TICK_MS, () => this.#tick());
  }

  get values(): Readonly<Record<Field, string>> {
    return this.#values;
  }

  get errors() {
    return errorsOf(this.#problems, this.host.t, (field) => this.label(field));
  }

  /** What the code on screen belongs to; undefined while a way is chosen. */
  get challenge(): Challenge | undefined {
    return this.#choosing ? undefined : this.#challenge;
  }

  /** A code is on its way that may be typed instead of asking for another. */
  get canReturn(): boolean {
    return this.#choosing && !this.#dead;
  }

  /** The way that the code on screen went. */
  get sentBy(): OtpChannel {
    return this.#sentBy;
  }

  get left(): Left {
    return this.#left;
  }

  get dead(): Dead | undefined {
    return this.#dead;
  }

  get checking(): boolean {
    return this.#checking;
  }

  /** Why it could not be judged; it may be tried again. */
  get error(): WidgetError | undefined {
    return this.#error;
  }

  get verified(): boolean {
    return this.#verified;
  }

  get announcement(): string {
    return this.#announcement;
  }

  get confirmLabel(): string {
    return this.#task.confirmLabel?.() ?? this.host.t('otp.verify');
  }

  /** The human check stands in here, and not in the widget around. */
  get checksHumans(): boolean {
    return !this.#task.solve?.();
  }

  label(field: Field): string {
    return this.host.t(`otp.${field}`);
  }

  change(field: Field, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    this.#problems = this.#problems.filter((problem) => problem.field !== field);
    this.host.requestUpdate();
  }

  /** For something else: what was sent before is left behind. */
  reset(): void {
    this.sending.startAgain();
    this.#challenge = undefined;
    this.#choosing = false;
    this.#dead = undefined;
    this.#error = undefined;
    this.#verified = false;
    this.#problems = [];
    this.#values = { channel: 'SMS', code: '' };
    this.#say('');
  }

  /** Asks for a code, the first or another. */
  send(): void {
    const subject = this.#task.subject();
    if (!subject) return;
    if (this.sending.state.kind === 'sent') this.sending.startAgain();
    void this.sending.submit({ subject, channel: this.#values.channel as OtpChannel });
  }

  /** To the choice of the way; the code on its way stays good. */
  choose(): void {
    this.sending.startAgain();
    this.#choosing = true;
    this.#problems = [];
    this.#focus('input[name=channel]:checked');
  }

  /** Back to the code on its way. */
  return(): void {
    this.sending.startAgain();
    this.#choosing = false;
    this.#focus('#code');
  }

  /** Has the code judged. */
  async verify(): Promise<void> {
    const challenge = this.#challenge;
    if (!challenge || this.#checking || this.#dead) return;
    const code = codeIn(this.#values.code);
    if (code === undefined) return this.#refuse([{ field: 'code', key: this.#values.code.trim() ? 'otp.code.shape' : 'form.missing' }]);
    this.#problems = [];
    this.#error = undefined;
    this.#checking = true;
    this.#say(this.host.t('otp.verifying'));
    try {
      const outcome = await (this.#task.confirm?.() ?? this.#ask)({ challengeId: challenge.id, code });
      this.#checking = false;
      this.#conclude(outcome);
    } catch (cause) {
      this.#checking = false;
      this.#error = widgetErrorOf(cause);
      this.#say('');
      this.host.emit('evn-error', { code: this.#error.code, retryAfter: this.#error.retryAfter });
    }
  }

  readonly #ask = async (given: Given): Promise<Outcome> => {
    const { otpChallengeVerify } = await personalAsk(this.host)(OtpVerify, given);
    return otpChallengeVerify.__typename === 'OtpVerified' ? 'right' : otpChallengeVerify;
  };

  #begin(challenge: Challenge): void {
    this.#challenge = challenge;
    this.#choosing = false;
    this.#sentBy = this.#values.channel as OtpChannel;
    this.#receivedAt = this.host.clock();
    this.#left = leftOf(challenge, this.#receivedAt, this.#receivedAt);
    this.#dead = undefined;
    this.#error = undefined;
    this.#problems = [];
    this.#values = { ...this.#values, code: '' };
    this.#say(this.host.t(`otp.sent.${this.#sentBy}`, { reference: challenge.reference }));
    this.host.emit('evn-otp-sent', { purpose: this.#task.purpose(), channel: this.#sentBy, seconds: this.#left.life });
    this.#focus('#code');
  }

  #conclude(outcome: Outcome): void {
    if (outcome === 'elsewhere') return this.#say('');
    if (outcome === 'right') {
      this.#verified = true;
      this.#say(this.host.t('otp.verified'));
      this.host.emit('evn-otp-verified', { purpose: this.#task.purpose() });
      this.#task.onVerified?.();
      return this.#focus('.receipt');
    }
    const { code, message, attemptsLeft } = outcome;
    this.host.emit('evn-otp-failed', { purpose: this.#task.purpose(), code, attemptsLeft });
    this.#say('');
    if (code === 'OTP_INCORRECT') {
      return this.#refuse([{ field: 'code', message: `${message} ${this.host.t('otp.tries', { left: attemptsLeft, all: TRIES })}` }]);
    }
    this.#die(code === 'OTP_ATTEMPTS_EXHAUSTED' ? 'exhausted' : this.#left.life === 0 ? 'expired' : 'useless');
  }

  #tick(): void {
    const challenge = this.#challenge;
    if (!challenge || this.#verified) return;
    const before = this.#left;
    this.#left = leftOf(challenge, this.#receivedAt, this.host.clock());
    if (before.life === this.#left.life && before.pause === this.#left.pause) return;
    this.host.requestUpdate();
    const minutes = this.#dead ? undefined : markPassed(before.life, this.#left.life);
    if (minutes === 5) this.#say(this.host.t('otp.leftMinutes', { minutes }));
    if (minutes === 1) this.#say(this.host.t('otp.lastMinute'));
    if (minutes === 0) this.#die('expired');
  }

  /** Whoever is in the field then finds the way on where the field was. */
  #die(why: Dead): void {
    const { activeElement } = this.host.renderRoot as ShadowRoot;
    this.#dead = why;
    this.#problems = [];
    this.#say(this.host.t(`otp.${why}`, { all: TRIES }));
    if (activeElement?.closest('form')) this.#focus('.dead');
  }

  #refuse(problems: readonly Problem<Field, OtpKey | FormKey>[]): void {
    this.#problems = problems;
    this.#focus('.error-summary');
  }

  #say(announcement: string): void {
    this.#announcement = announcement;
    this.host.requestUpdate();
  }

  #focus(selector: string): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  render(): TemplateResult {
    return deskView(this);
  }
}
