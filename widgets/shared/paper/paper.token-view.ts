import { html, nothing, type TemplateResult } from 'lit';
import { faultText } from '../../ui/fault.ts';
import { onSubmit } from '../../ui/field.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { type CertificateView, certificateViews } from '../token-signer/token-signer.data.ts';
import type { PaperToken, Stage, Trouble } from './paper.token.ts';

/** What is explained before anything is asked, certificates with what speaks against them, and the way on when it fails. */
export function tokenView(token: PaperToken, level: number): TemplateResult {
  const { host, stage, trouble } = token;
  const { t } = host;
  const said = BUSY[stage];
  return html`
    <p class="visually-hidden" role="status">${said ? t(said) : ''}</p>
    ${trouble ? troubleView(token, trouble) : nothing} ${said ? busyView(token, t(said)) : STEPS[stage]?.(token)}
    ${trouble ? otherWays(token, level) : nothing}
  `;
}

const BUSY = {
  before: undefined,
  finding: 'paper.token.finding',
  choosing: undefined,
  preparing: 'paper.token.preparing',
  onToken: 'paper.token.onToken',
  finishing: 'paper.token.finishing',
  unsure: undefined,
} as const satisfies Record<Stage, string | undefined>;

const STEPS: Readonly<Partial<Record<Stage, (token: PaperToken) => TemplateResult>>> = { before, choosing, unsure };

function before(token: PaperToken): TemplateResult {
  const { t } = token.host;
  return html`
    <p>${t('paper.token.before')}</p>
    ${notice('info', icon('lock'), html`<p>${t('tokenSigner.permission')}</p>`)}
    <div class="actions stretch" part="actions"><button class="button" type="button" @click=${() => void token.find()}>${t('paper.token.find')}</button></div>
  `;
}

function choosing(token: PaperToken): TemplateResult {
  const { t } = token.host;
  const views = certificateViews(token.certificates, t);
  const usable = views.some(({ id, usable: can }) => can && !token.refused.has(id));
  return html`
    <form class="form" novalidate @submit=${onSubmit(() => void token.sign())}>
      <fieldset class="field certificates" tabindex="-1">
        <legend class="label">${t('paper.token.certificate')}</legend>
        <p class="hint">${t('paper.token.certificate.hint')}</p>
        ${views.map((view) => certificateView(token, view))} ${usable ? nothing : html`<p><strong>${t('paper.token.noneUsable')}</strong></p>`}
      </fieldset>
      <div class="actions stretch" part="actions">
        ${usable ? html`<button class="button" type="submit">${t('paper.token.sign')}</button>` : nothing}
        <button class="button quiet" type="button" @click=${() => void token.find()}>${t('paper.token.findAgain')}</button>
      </div>
    </form>
  `;
}

function certificateView(
  token: PaperToken,
  { id, holder, taxCode, issuer, days, serial, usable, reasons }: CertificateView,
): TemplateResult {
  const { t } = token.host;
  const refusal = token.refused.get(id);
  const against = [...reasons, ...(refusal === undefined ? [] : [refusal])];
  const can = usable && refusal === undefined;
  return html`
    <div class="certificate ${can ? '' : 'unusable'}">
      <label class="choice">
        <input
          type="radio"
          name="certificate"
          value=${id}
          ?disabled=${!can}
          aria-describedby="about-${id}"
          .checked=${token.chosen === id}
          @change=${() => token.choose(id)}
        />
        <strong>${holder}</strong>
      </label>
      <div id="about-${id}">
        ${against.map((reason) => html`<p class="reason">${reason}</p>`)}
        <dl>
          <dt>${t('tokenSigner.taxCode')}</dt><dd>${taxCode ?? t('tokenSigner.noTaxCode')}</dd>
          <dt>${t('tokenSigner.issuer')}</dt><dd>${issuer}</dd>
          <dt>${t('tokenSigner.validity')}</dt><dd>${days}</dd>
          <dt>${t('tokenSigner.serial')}</dt><dd>${serial}</dd>
        </dl>
      </div>
    </div>
  `;
}

function unsure(token: PaperToken): TemplateResult {
  const { t } = token.host;
  const again = t('paper.token.sendAgain');
  return html`
    <p>${t('paper.token.unsure', { again })}</p>
    <div class="actions stretch" part="actions"><button class="button" type="button" @click=${() => void token.finish()}>${again}</button></div>
  `;
}

const busyView = (token: PaperToken, said: string): TemplateResult => html`
  ${notice('info', icon('clock'), html`<p><strong>${said}</strong></p>`)}
  ${
    token.stage === 'finding' || token.stage === 'onToken'
      ? html`<div class="actions" part="actions"><button class="button quiet" type="button" @click=${() => token.stop()}>${token.host.t('paper.token.stop')}</button></div>`
      : nothing
  }
`;

function troubleView({ host: { t } }: PaperToken, trouble: Trouble): TemplateResult {
  const reference = 'error' in trouble && trouble.error.traceId ? t('error.reference', { traceId: trouble.error.traceId }) : '';
  const lines = html`<p><strong>${troubleText(t, trouble)}</strong></p>${reference ? html`<p class="hint">${reference}</p>` : nothing}`;
  return html`<div class="token-trouble" tabindex="-1" role="alert">${notice('warning', icon('alert'), lines, 'error')}</div>`;
}

function troubleText(t: PaperToken['host']['t'], trouble: Trouble): string {
  if ('code' in trouble) return t(`tokenSigner.${trouble.code}`);
  return 'message' in trouble ? trouble.message : faultText(trouble.error, t);
}

const otherWays = (token: PaperToken, level: number): TemplateResult => html`
  <section class="other-ways">
    ${heading(level, token.host.t('paper.token.otherWays'))}
    <p>${token.host.t('paper.token.colleague')}</p>
    ${token.copier.button({ text: token.page, label: token.host.t('paper.link') })}
    <p>${token.host.t('paper.token.office')}</p>
  </section>
`;
