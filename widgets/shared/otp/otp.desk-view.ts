import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../core/format.ts';
import { humanCheckField } from '../human-check/human-check.field.ts';
import { answerAnnounced } from '../../ui/answer-section.ts';
import { radioGroup } from '../../ui/controls.ts';
import { errorSummary } from '../../ui/error-summary.ts';
import { faultText } from '../../ui/fault.ts';
import { onSubmit } from '../../ui/field.ts';
import { receipt } from '../../ui/form-frame.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { sendNotice } from '../../ui/send-notice.ts';
import { textField } from '../../ui/text-field.ts';
import { type Challenge, clockText, TRIES } from './otp.data.ts';
import type { Dead, OtpDesk } from './otp.desk.ts';

/** The desk as it stands: the choice of a way, the field for the code, or that it was right. */
export function deskView(desk: OtpDesk): TemplateResult {
  const { host, challenge } = desk;
  const { t, headingLevel } = host;
  return html`
    ${answerAnnounced(desk)} ${errorSummary(t('error.summary'), headingLevel + 1, desk.errors)}
    ${desk.verified ? done(desk) : challenge ? entering(desk, challenge) : choosing(desk)}
  `;
}

const done = ({ host: { t } }: OtpDesk): TemplateResult => receipt(t('otp.verified'), html`<p><strong>${t('otp.verified')}</strong></p>`);

function choosing(desk: OtpDesk): TemplateResult {
  const { t } = desk.host;
  const ways = (['SMS', 'EMAIL'] as const).map((value) => ({
    value,
    label: t(`otp.channel.${value}`),
    hint: t(`otp.channel.${value}.hint`),
  }));
  return html`
    <form class="form" novalidate @submit=${onSubmit(() => desk.send())} aria-busy=${desk.sending.state.kind === 'sending'}>
      ${radioGroup(desk, 'channel', ways, { look: 'list', hint: t('otp.ask') })} ${check(desk)} ${why(desk)}
      <div class="actions stretch" part="actions"><button class="button" type="submit">${sendText(desk, 'otp.send')}</button>
        ${desk.canReturn ? html`<button class="button quiet" type="button" @click=${() => desk.return()}>${t('form.back')}</button>` : nothing}
      </div>
    </form>
  `;
}

function entering(desk: OtpDesk, challenge: Challenge): TemplateResult {
  const { t } = desk.host;
  const { reference } = challenge;
  return html`
    ${notice('info', icon('check'), html`<p>${t(`otp.sent.${desk.sentBy}`, { reference })}</p><p class="hint">${t('otp.sent.check')}</p>`)}
    ${desk.dead ? dead(desk, desk.dead) : typing(desk)}
    <div class="again">${again(desk)}</div>
  `;
}

function typing(desk: OtpDesk): TemplateResult {
  const { t } = desk.host;
  const { life } = desk.left;
  const label = desk.confirmLabel;
  return html`
    <form class="form" novalidate @submit=${onSubmit(() => void desk.verify())} aria-busy=${desk.checking}>
      ${textField(desk, 'code', {
        hint: t('otp.code.hint'),
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        enterkeyhint: 'done',
        plain: true,
        look: 'one-time-code',
      })}
      <p class="left" part="status">${t('otp.left', { time: clockText(life) })}</p>
      ${life <= 60 ? notice('warning', icon('clock'), html`<p>${t('otp.lastMinute')}</p>`) : nothing} ${notJudged(desk, label)}
      <div class="actions stretch" part="actions">
        <button class="button" type="submit">${desk.checking ? t('otp.verifying') : label}</button>
      </div>
    </form>
  `;
}

const dead = ({ host: { t } }: OtpDesk, why: Dead): TemplateResult =>
  html`<div class="dead" tabindex="-1">${notice('warning', icon('clock'), html`<p><strong>${t(`otp.${why}`, { all: TRIES })}</strong></p>`, 'error')}</div>`;

function notJudged({ error, host: { t } }: OtpDesk, verify: string): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const reference = error.traceId ? html`<p class="hint">${t('error.reference', { traceId: error.traceId })}</p>` : nothing;
  const lines = html`<p><strong>${faultText(error, t)}</strong></p><p>${t('otp.notChecked', { verify })}</p>${reference}`;
  return html`<div role="alert">${notice('warning', icon('alert'), lines, 'error')}</div>`;
}

/** Another code, as soon as there may be one. */
function again(desk: OtpDesk): TemplateResult {
  const { t } = desk.host;
  const { pause } = desk.left;
  const other = html`<button class="button plain" type="button" @click=${() => desk.choose()}>${t('otp.another')}</button>`;
  if (pause > 0) return html`<p class="hint">${t('otp.notArrived')} ${t('otp.resendIn', { time: clockText(pause) })}</p>`;
  return html`
    ${desk.dead ? nothing : html`<p class="hint">${t('otp.notArrived')}</p>`} ${check(desk)} ${why(desk)}
    <div class="actions stretch" part="actions">
      <button class="button ${desk.dead ? '' : 'quiet'}" type="button" @click=${() => desk.send()}>${sendText(desk, 'otp.resend')}</button>
      ${other}
    </div>
  `;
}

const check = ({ host, checksHumans }: OtpDesk): TemplateResult | typeof nothing =>
  checksHumans ? humanCheckField(host, 'OTP_CHALLENGE') : nothing;

const why = ({ host: { t }, sending }: OtpDesk): TemplateResult | typeof nothing =>
  sendNotice(
    { state: sending.state, sendWhenOnline: () => sending.sendWhenOnline() },
    { t, otherWays: nothing, sendLabel: t('otp.send'), moment: formatTime },
  );

function sendText({ host: { t }, sending }: OtpDesk, key: 'otp.send' | 'otp.resend'): string {
  const { kind } = sending.state;
  if (kind === 'sending') return t('form.sending');
  return t(kind === 'unsure' ? 'form.sendAgain' : key);
}
