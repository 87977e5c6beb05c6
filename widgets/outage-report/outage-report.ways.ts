import { html, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { type Hotline, toHotlineView } from '../shared/hotline/hotline.data.ts';
import { hotlineLink } from '../shared/hotline/hotline.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import type { OwnKey } from './outage-report.form.vi.ts';

/** What there is beside the form: the phone, and a text that needs no internet. */

type T = Translate<OwnKey | SharedKey>;

/**
 * National numbers of the fire brigade and the ambulance.
 * Source: SGGP, 15 September 2025, on the Prime Minister's decision by which 112 is connected with 113, 114 and 115.
 */
const emergencies = [
  { number: '114', key: 'outageReport.danger.fire' },
  { number: '115', key: 'outageReport.danger.injured' },
] as const;

interface DangerSheet {
  readonly t: T;
  readonly level: number;
  readonly numbers: readonly Hotline[];
  /** The danger is over. */
  readonly back: () => void;
}

export const dangerSheet = ({ t, level, numbers, back }: DangerSheet): TemplateResult => html`
  <section class="danger-sheet" part="danger" role="alert" tabindex="-1">
    ${heading(level, t('outageReport.danger.title'))}
    <ul>
      <li>${t('outageReport.danger.1')}</li>
      <li>${t('outageReport.danger.2')}</li>
      <li>${t('outageReport.danger.3')}</li>
    </ul>
    ${numberButtons(numbers, t)}
    <div class="calls emergency">${emergencies.map(
      ({ number, key }) => html`<a class="button quiet" part="call" href="tel:${number}">${icon('phone')}${t(key, { number })}</a>`,
    )}</div>
    <button class="button plain" type="button" @click=${back}>${t('outageReport.danger.back')}</button>
  </section>
`;

export function numberButtons(numbers: readonly Hotline[], t: T): TemplateResult {
  if (numbers.length === 0) return html`<p><strong>${t('outageReport.danger.noNumber')}</strong></p>`;
  return html`<div class="calls">${numbers
    .map((hotline) => toHotlineView(hotline, t))
    .map(
      ({ number, dial, remarks }) =>
        html`<a class="button call" part="call" href="tel:${dial}">${icon('phone')}${t('hotline.call', { number })}</a><p class="hint">${remarks}</p>`,
    )}</div>`;
}

export const numberLinks = (numbers: readonly Hotline[], t: T): TemplateResult =>
  numbers.length === 0
    ? html`<p>${t('outageReport.danger.noNumber')}</p>`
    : html`${numbers.map((hotline) => html`<p>${hotlineLink(toHotlineView(hotline, t), t)}</p>`)}`;

interface OtherWays {
  readonly t: T;
  readonly numbers: readonly Hotline[];
  /** The report, to be sent as a message. */
  readonly text: string;
}

export const otherWays = ({ t, numbers, text }: OtherWays): TemplateResult => html`
  <div class="other-ways">
    <p>${t('outageReport.otherWays')}</p>
    ${numberButtons(numbers, t)}
    <a class="button quiet" href="sms:?&body=${encodeURIComponent(text)}">${t('outageReport.sms')}</a>
    <p class="hint">${t('outageReport.sms.hint')}</p>
  </div>
`;
