import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { hotlineLink } from '../shared/hotline/hotline.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { CostsView, StationView, StepView, TrackedView } from './request-tracker.data.ts';
import type { TrackerKey } from './request-tracker.desk.vi.ts';

type Texts = Translate<TrackerKey | SharedKey>;

/** A request with everything its customer may know. @param papers the list of those to read and sign */
export function trackedView(request: TrackedView, level: number, t: Texts, papers: unknown): TemplateResult {
  const { code, standing, received, stations, waits, yours, steps, costs, askedPapers, hotline } = request;
  return html`
    <div part="summary">
      ${heading(level, standing)}
      <p><span class="code">${code}</span> <span class="hint">${received}</span></p>
      <ol class="stations">${stations.map((station) => stationView(station, t))}</ol>
      ${notice(yours ? 'warning' : 'info', icon(yours ? 'person' : 'clock'), html`<p><strong>${waits}</strong></p>`)}
      ${papers} ${askedPapers.length > 0 ? askedView(askedPapers, level, t) : nothing} ${costs ? costsView(costs, level, t) : nothing}
      ${heading(level + 1, t('requestTracker.log'))}
      <ol class="log">${steps.map(stepView)}</ol>
      <p class="hint">${t('requestTracker.urgent')} ${hotlineLink(hotline, t)}</p>
    </div>
  `;
}

const stationView = ({ label, reached, current }: StationView, t: Texts): TemplateResult => html`
  <li class="station ${reached ? 'reached' : ''}" aria-current=${current ? 'step' : nothing}>
    ${icon(reached ? 'check' : 'clock')}${label}${current ? html` <span>${t('requestTracker.current')}</span>` : nothing}
  </li>
`;

const stepView = ({ stage, time, by, text, target }: StepView): TemplateResult => html`
  <li>
    <p><strong>${stage}</strong> · ${time} · ${by}</p>
    ${text === null ? nothing : html`<p class="said">${text}</p>`} ${target === null ? nothing : html`<p class="hint">${target}</p>`}
  </li>
`;

const askedView = (papers: readonly string[], level: number, t: Texts): TemplateResult => html`
  ${heading(level + 1, t('requestTracker.asked'))}
  <ul class="asked">${papers.map((paper) => html`<li>${paper}</li>`)}</ul>
`;

const costsView = ({ lines, total, totalVat }: CostsView, level: number, t: Texts): TemplateResult => html`
  ${heading(level + 1, t('requestTracker.costs'))}
  <table>
    <caption class="visually-hidden">${t('requestTracker.costs')}</caption>
    <thead>
      <tr><th scope="col">${t('requestTracker.costs.line')}</th><th scope="col" class="number">${t('requestTracker.costs.amount')}</th><th scope="col" class="number">${t('requestTracker.costs.vat')}</th></tr>
    </thead>
    <tbody>${lines.map(({ label, amount, vat }) => html`<tr><th scope="row">${label}</th><td class="number">${amount}</td><td class="number">${vat}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row">${t('requestTracker.costs.total')}</th><td class="number">${total}</td><td class="number">${totalVat}</td></tr></tfoot>
  </table>
`;
