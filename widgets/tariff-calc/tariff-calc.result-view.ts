import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { QueryState } from '../core/query-controller.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { ComparisonView } from './tariff-calc.comparison.ts';
import type { BillView, DecisionView, RowView } from './tariff-calc.data.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

export interface ResultContext {
  readonly t: Translate<TariffCalcKey | SharedKey>;
  /** Level of the result's own heading. */
  readonly level: number;
  readonly view: BillView;
  /** Sentence of the way back from money to energy, with the energy itself. */
  readonly energy: { readonly kwh: string; readonly sentence: string } | undefined;
  readonly comparison: ComparisonView | undefined;
  /** Why two tariffs could not be compared. */
  readonly notCompared: string | undefined;
  /** Whether the answer could be renewed, and when it was fetched. */
  readonly state: QueryState;
  readonly receivedAt: Date | undefined;
  readonly retry: () => void;
  readonly share: () => void;
  /** What became of sharing. */
  readonly message: string;
}

export function resultView(context: ResultContext): TemplateResult {
  const { t, level, view, energy, comparison, notCompared } = context;
  const decisions = [...view.decisions, ...(comparison?.decisions ?? [])];
  return html`
    ${ageNotice(context, t)}
    <div tabindex="-1">${heading(level, t('tariffCalc.result'), 'result-heading')}</div>
    <div class="total" part="summary">
      <p class="total-label">${t(energy ? 'tariffCalc.energy' : 'tariffCalc.total')}</p>
      <p class="total-figure">${energy ? energy.kwh : view.total}</p>
      ${energy ? html`<p>${energy.sentence}</p>` : view.totalInWords ? html`<p class="total-words">${view.totalInWords}</p>` : nothing}
      ${view.vat.warning ? html`<p class="warning-text">${icon('alert')}<span>${view.vat.warning}</span></p>` : nothing}
      <p class="hint">${view.summary}</p>
      ${view.remarks.length > 0 ? html`<ul class="remarks">${view.remarks.map((remark) => html`<li>${icon('bolt')}<span>${remark}</span></li>`)}</ul>` : nothing}
    </div>
    ${view.decisions.filter(({ conditional }) => conditional).map((decision) => conditionalNotice(decision))}
    <div class="detail">${view.rows.length > 0 ? linesTable(view, t) : nothing}${view.chart ? html`<figure class="plot screen-only" part="plot" aria-hidden="true"><canvas></canvas></figure>` : nothing}</div>
    ${comparison ? comparisonView(comparison, level, t) : nothing}
    ${notCompared ? notice('info', icon('question'), html`<p>${notCompared}</p>`) : nothing}
    ${basisView(decisions, level, t)}
    ${answerActions(context, t)}
  `;
}

/** Why there are no prices to compute with. */
export const refusalView = (message: string): TemplateResult => notice('warning', icon('alert'), html`<p>${message}</p>`);

const conditionalNotice = ({ name, status, statusNote }: DecisionView): TemplateResult =>
  notice('warning', icon('alert'), html`<p><strong lang="vi">${name}</strong></p><p>${statusNote ?? status}</p>`);

function linesTable(view: BillView, t: ResultContext['t']): TemplateResult {
  return html`
    <div class="table-box" role="region" aria-label=${t('tariffCalc.lines')} tabindex="0">
      <table part="table" class="lines">
        <caption>${t('tariffCalc.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('tariffCalc.line.label')}</th>
            <th scope="col" class="number">${t('tariffCalc.line.kwh')}</th>
            <th scope="col" class="number">${t('tariffCalc.line.price')}</th>
            <th scope="col" class="number">${t('tariffCalc.line.amount')}</th>
          </tr>
        </thead>
        <tbody>${view.rows.map(lineRow)}</tbody>
        <tfoot>
          <tr class="subtotal"><th scope="row" colspan="3">${t('tariffCalc.net')}</th><td class="number">${view.net}</td></tr>
          <tr class="subtotal">
            <th scope="row" colspan="3">${view.vat.label}<span class="note">${view.vat.basis}</span></th>
            <td class="number">${view.vat.amount}</td>
          </tr>
          <tr class="sum"><th scope="row" colspan="3">${t('tariffCalc.sum')}</th><td class="number">${view.total}</td></tr>
        </tfoot>
      </table>
    </div>
  `;
}

const lineRow = ({ label, range, note, kwh, price, amount }: RowView): TemplateResult => html`
  <tr>
    <th scope="row">
      ${label} ${range ? html`<span class="whole">${range}</span>` : nothing}
      ${price ? html`<span class="note whole narrow-only" aria-hidden="true">${kwh}&nbsp;kWh ×&nbsp;${price}&nbsp;đ</span>` : nothing}
      ${note ? html`<span class="note">${note}</span>` : nothing}
    </th>
    <td class="number">${kwh}</td>
    <td class="number">${price}</td>
    <td class="number">${amount}</td>
  </tr>
`;

function comparisonView(comparison: ComparisonView, level: number, t: ResultContext['t']): TemplateResult {
  const { verdict, bands, base, other, rows } = comparison;
  return html`
    <section class="comparison" part="comparison">
      ${heading(level + 1, t('tariffCalc.comparison'))}
      <p><strong>${verdict}</strong></p>
      ${bands.length > 0 ? bandsTable(comparison, t) : nothing}
      ${comparison.decisions.filter(({ conditional }) => conditional).map(conditionalNotice)}
      <div class="table-box" role="region" aria-label=${t('tariffCalc.comparison')} tabindex="0">
        <table>
          <caption class="visually-hidden">${t('tariffCalc.comparison')}</caption>
          <thead>
            <tr>
              <td></td>
              ${[base, other].map(({ name, decision }) => html`<th scope="col" class="number">${name}<span class="note whole" lang="vi">${decision}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => html`<tr><th scope="row">${row.label}</th><td class="number">${row.base}</td><td class="number">${row.other}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** From how many kWh on the other tariff is cheaper or dearer. */
const bandsTable = ({ bands, base, other }: ComparisonView, t: ResultContext['t']): TemplateResult => html`
  <table class="bands">
    <caption>${other.name} (<span class="whole" lang="vi">${other.decision}</span>)</caption>
    <thead>
      <tr><th scope="col">${t('tariffCalc.comparison.usage')}</th><th scope="col">${t('tariffCalc.comparison.against', { base: base.inside })}</th></tr>
    </thead>
    <tbody>
      ${bands.map(({ range, verdict }) => html`<tr><th scope="row"><span class="whole">${range}</span></th><td>${verdict}</td></tr>`)}
    </tbody>
  </table>
`;

function basisView(decisions: readonly DecisionView[], level: number, t: ResultContext['t']): TemplateResult {
  return html`
    <section class="basis">
      ${heading(level + 1, t('tariffCalc.basis'))}
      <ul>
        ${decisions.map(
          ({ name, status, inForce, conditional, period, unverified, sources }) => html`
            <li>
              <p><strong class="whole" lang="vi">${name}</strong> <span class="badge ${inForce ? 'in-force' : conditional ? 'conditional' : ''}">${status}</span></p>
              ${period ? html`<p>${period}</p>` : nothing}
              ${unverified ? html`<p class="warning-text">${unverified}</p>` : nothing}
              <details class="sources hint">
                <summary>${t('tariffCalc.sources')}</summary>
                <ul>${sources.map((source) => html`<li>${source}</li>`)}</ul>
              </details>
            </li>
          `,
        )}
      </ul>
      <p class="hint">${t('tariffCalc.estimateOnly')}</p>
    </section>
  `;
}
