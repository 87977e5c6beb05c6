import { Task } from '@lit/task';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WidgetElement } from '../../core/element.ts';
import { client } from '../../core/query-controller.ts';
import type { HumanCheckSolution } from '../../core/submit-controller.ts';
import { buttonStyles } from '../../ui/button.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import type { Fields } from '../../ui/field.ts';
import { textField } from '../../ui/text-field.ts';
import { HumanCheck, type HumanCheckQuery, type HumanCheckQueryVariables } from './human-check.generated.ts';
import { humanCheckStyles } from './human-check.styles.ts';
import { type HumanCheckKey, humanCheckMessages } from './human-check.vi.ts';

type Challenge = NonNullable<HumanCheckQuery['humanCheck']>;
export type HumanCheckPurpose = HumanCheckQueryVariables['purpose'];

/** A solution that is not used soon is made anew before it expires. */
const STALE_MS = 60_000;

/**
 * Tells a person from a program before a form is sent. By default the browser does some work while the person types, and
 * nothing is asked of anybody; where the site wants it, a code is shown, read aloud, and typed. Only forms of the kit use it.
 */
export class HumanCheckElement extends WidgetElement<HumanCheckKey> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, humanCheckStyles];

  /** What the solution is for. */
  @property() purpose: HumanCheckPurpose = 'SUPPORT_REQUEST';

  @state() private challenge: Challenge | undefined;
  @state() private typed = '';
  @state() private problem: HumanCheckKey | undefined;
  /** Challenges so far; the next one asks for another. */
  @state() private round = 0;
  @state() private sounding: 'silent' | 'playing' | 'impossible' = 'silent';

  protected override readonly pack = humanCheckMessages;
  readonly #preparation = new Task(this, {
    args: () => [this.purpose, this.round] as const,
    task: ([purpose], { signal }) => this.#prepare(purpose, signal),
  });
  #abort = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#abort = new AbortController();
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#preparation.abort();
  }

  /**
   * What goes with the form; the same as before unless that was refused.
   * @returns undefined when the person has to type a code first, and has been told
   */
  async solve(again = false): Promise<HumanCheckSolution | undefined> {
    const typed = this.challenge?.kind === 'TYPED_CODE';
    if (again || this.#stage === 'failed' || (!typed && this.#isStale)) this.#begin();
    if (again && typed) this.problem = 'humanCheck.again';
    await this.updateComplete;
    const prepared = await this.#preparation.taskComplete.catch(() => undefined);
    return this.challenge?.kind === 'TYPED_CODE' ? this.#solvedByHand(this.challenge) : prepared;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override renderWidget(): TemplateResult | typeof nothing {
    const { challenge } = this;
    return challenge?.kind === 'TYPED_CODE'
      ? this.#renderCode(challenge)
      : html`<p class="state" role="status">${this.t(`humanCheck.${this.#stage}`)}</p>`;
  }

  #renderCode({ picture, length }: Challenge): TemplateResult {
    const { t } = this;
    const count = length ?? 0;
    const drawing = picture
      ? html`<div class="picture"><svg role="img" aria-label=${t('humanCheck.picture', { count })} viewBox="0 0 ${picture.width} ${picture.height}">${svg`<path d=${picture.path}></path>`}</svg></div>`
      : nothing;
    return html`
      <div class="code-row">
        ${drawing}
        <button class="button quiet" type="button" aria-disabled=${this.sounding === 'playing'} @click=${() => void this.#listen()}>${t(this.sounding === 'playing' ? 'humanCheck.playing' : 'humanCheck.listen')}</button>
        <button class="button plain" type="button" @click=${() => this.#another()}>${t('humanCheck.another')}</button>
      </div>
      ${this.sounding === 'impossible' ? html`<p class="hint" role="alert">${t('humanCheck.noSound')}</p>` : nothing}
      ${textField(this.#fields(count), 'code', { hint: t('humanCheck.hint', { count }), inputmode: 'numeric', plain: true, look: 'digits' })}
    `;
  }

  #fields(count: number): Fields<'code'> {
    return {
      values: { code: this.typed },
      errors: this.problem ? [{ id: 'code', message: this.t(this.problem, { count }) }] : [],
      label: () => this.t('humanCheck.code'),
      change: (_, value) => {
        this.typed = value;
        this.problem = undefined;
      },
    };
  }

  get #stage(): 'working' | 'done' | 'failed' {
    return (
      this.#preparation.render({ pending: () => 'working' as const, complete: () => 'done' as const, error: () => 'failed' as const }) ??
      'working'
    );
  }

  get #isStale(): boolean {
    return this.challenge !== undefined && Date.parse(this.challenge.expiresAt) - this.clock().getTime() < STALE_MS;
  }

  #solvedByHand({ challenge, length }: Challenge): HumanCheckSolution | undefined {
    const digits = this.typed.replace(/\D/gu, '');
    if (this.typed.trim() === '' || digits.length !== length) {
      this.problem ??= this.typed.trim() === '' ? 'humanCheck.missing' : 'humanCheck.length';
      void this.updateComplete.then(() => this.focus());
      return undefined;
    }
    return { challenge, solution: this.typed };
  }

  #begin(): void {
    this.typed = '';
    this.problem = undefined;
    this.round += 1;
  }

  /** @returns undefined where a person has to type the code */
  async #prepare(purpose: HumanCheckPurpose, signal: AbortSignal): Promise<HumanCheckSolution | undefined> {
    const { connection, language } = this;
    const { execute } = await client();
    const { data } = await execute(HumanCheck, { purpose }, { connection, language, signal, fresh: true });
    signal.throwIfAborted();
    const challenge = data.humanCheck ?? undefined;
    this.challenge = challenge;
    if (challenge?.kind !== 'PROOF_OF_WORK') return undefined;
    const solution = await (await import('./human-check.solver.ts')).solutionOf(challenge.challenge, signal);
    if (solution === undefined) throw new Error('the work was given up');
    return { challenge: challenge.challenge, solution };
  }

  #another(): void {
    this.#begin();
    void this.updateComplete
      .then(() => this.#preparation.taskComplete)
      .then(
        () => this.focus(),
        () => undefined,
      );
  }

  async #listen(): Promise<void> {
    const path = this.challenge?.soundPath;
    if (!path || this.sounding === 'playing') return;
    this.sounding = 'playing';
    try {
      const { play } = await import('./human-check.sound.ts');
      await play(`${this.connection.endpoint}${path}?l=${this.language}`, this.#abort.signal);
      this.sounding = 'silent';
    } catch {
      this.sounding = this.#abort.signal.aborted ? 'silent' : 'impossible';
    }
    this.focus();
  }
}
