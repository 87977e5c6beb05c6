import { html, nothing, type TemplateResult } from 'lit';
import { civilDateOf } from '../core/civil-date.ts';
import type { FormKey } from '../core/form-messages.ts';
import { formatDateTime, formatTime } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { SubmitState } from '../core/submit-controller.ts';
import { errorSummary, type FieldError } from './error-summary.ts';
import { onSubmit } from './field.ts';
import { heading } from './heading.ts';
import { icon } from './icons.ts';
import { notice } from './notice.ts';
import { sendNotice } from './send-notice.ts';

/** What the frame needs of a `FormController`. */
interface FramedForm {
  readonly errors: readonly FieldError[];
  readonly state: SubmitState;
  readonly step: number;
  readonly stepCount: number;
  readonly savedAt: Date | undefined;
  readonly offeredAt: Date | undefined;
  proceed(): void;
  back(): void;
  sendWhenOnline(): void;
  takeDraft(): void;
  dropDraft(): void;
  discard(): void;
}

export interface FrameOptions {
  readonly t: Translate<FormKey | SharedKey>;
  /** Level of headings inside the form. */
  readonly level: number;
  readonly now: Date;
  /** Of the screen, where there are several. */
  readonly title?: string;
  /** Says more than “Gửi”. */
  readonly sendLabel?: string;
  /** Above the button that sends, on the last screen: the human check, a consent. */
  readonly beforeSending?: unknown;
  /** Beside a notice that it could not be sent, or that there is no network: other ways, such as the phone. */
  readonly otherWays?: unknown;
}

/** Everything around the controls of a form: errors, steps, the draft, whether it was sent. */
export function formFrame(form: FramedForm, options: FrameOptions, controls: unknown): TemplateResult {
  const { t, level, title, now, beforeSending = nothing, otherWays = nothing } = options;
  const isLast = form.step === form.stepCount - 1;
  return html`
    ${form.offeredAt ? draftOffer(form, t, momentOf(form.offeredAt, now)) : nothing}
    ${errorSummary(t('error.summary'), level, form.errors)}
    <form class="form" novalidate @submit=${onSubmit(() => form.proceed())} aria-busy=${form.state.kind === 'sending'}>
      ${stepHeading(form, t, level, title)} ${controls} ${isLast ? beforeSending : nothing}
      ${isLast ? sendNotice(form, { t, otherWays, sendLabel: sendText(form, options), moment: (at) => momentOf(at, now) }) : nothing}
      <div role="status">${!navigator.onLine && !(isLast && form.state.kind === 'offline') ? noNetwork(t, otherWays) : nothing}</div>
      <div class="actions stretch" part="actions">
        <button class="button" type="submit" @click=${onlyFirst}>${isLast ? sendText(form, options) : t('form.next')}</button>
        ${form.step > 0 ? html`<button class="button quiet" type="button" @click=${() => form.back()}>${t('form.back')}</button>` : nothing}
      </div>
      ${form.savedAt ? savedLine(form, t, momentOf(form.savedAt, now)) : nothing}
    </form>
  `;
}

/** The place of the receipt, which takes focus; only what the BFF confirmed belongs here. */
export const receipt = (label: string, content: unknown): TemplateResult =>
  html`<section class="receipt" tabindex="-1" aria-label=${label} part="summary">${content}</section>`;

/** The second half of a double click was never meant for the screen that the first half led to. */
function onlyFirst(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

function sendText({ state }: FramedForm, { t, sendLabel }: FrameOptions): string {
  if (state.kind === 'sending') return t('form.sending');
  return state.kind === 'unsure' ? t('form.sendAgain') : (sendLabel ?? t('form.send'));
}

/** Whoever is about to fill in a form learns at once that it cannot be sent now. */
const noNetwork = (t: FrameOptions['t'], otherWays: unknown): TemplateResult =>
  notice('warning', icon('offline'), html`<p><strong>${t('form.noNetwork')}</strong></p>${otherWays}`);

function stepHeading({ step, stepCount }: FramedForm, t: FrameOptions['t'], level: number, title: string | undefined): TemplateResult {
  const progress = stepCount > 1 ? html`<p class="hint">${t('form.step', { step: step + 1, steps: stepCount })}</p>` : nothing;
  return html`<div class="step" tabindex="-1">${progress}${title ? heading(level, title) : nothing}</div>`;
}

const draftOffer = (form: FramedForm, t: FrameOptions['t'], time: string): TemplateResult => html`
  <div class="draft-offer">
    <p>${t('form.draftOffered', { time })}</p>
    <div class="actions">
      <button class="button quiet" type="button" @click=${() => form.takeDraft()}>${t('form.draftTake')}</button>
      <button class="button plain" type="button" @click=${() => form.dropDraft()}>${t('form.draftDrop')}</button>
    </div>
  </div>
`;

const savedLine = (form: FramedForm, t: FrameOptions['t'], time: string): TemplateResult => html`
  <p class="saved hint" part="status">
    ${t('form.saved', { time })}
    <button class="button plain" type="button" @click=${() => form.discard()}>${t('form.discard')}</button>
  </p>
`;

/** The time alone while it is today. */
const momentOf = (at: Date, now: Date): string => (civilDateOf(at) === civilDateOf(now) ? formatTime(at) : formatDateTime(at));
