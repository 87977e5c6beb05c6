import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { QueryState } from '../core/query-controller.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { ComparisonOutcome } from './tariff-calc.outcome.ts';
import type { BillView, DecisionView, PeriodView, RowView } from './tariff-calc.data.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

export interface ResultContext {
  readonly t: Translate<TariffCalcKey | SharedKey>;
  /** Level of the result's own heading. */
  readonly level: number;
  readonly view: BillView;
  /** Sentence of the way back from money to energy, with the energy itself. */
  readonly energy: { readonly kwh: string; readonly sentence: string } | undefined;
  readonly comparison: ComparisonOutcome | undefined;
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
  const decisions = [...view.decisions, ...(comparison?.view.decisions ?? [])];
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
    ${conditionalNotices(view.decisions)}
    <div class="detail">${view.periods.length > 0 ? linesTable(view, t) : nothing}${view.chart ? html`<figure class="plot screen-only" part="plot" aria-hidden="true"><canvas></canvas></figure>` : nothing}</div>
    ${comparison ? comparison.code.comparisonView(comparison.view, level, t, conditionalNotices(comparison.view.decisions)) : nothing}
    ${notCompared ? notice('info', icon('question'), html`<p>${notCompared}</p>`) : nothing}
    ${basisView(decisions, level, t)}
    ${answerActions(context, t)}
  `;
}

/** Why there are no prices to compute with. */
export const refusalView = (message: string): TemplateResult => notice('warning', icon('alert'), html`<p>${message}</p>`);

const conditionalNotice = ({ name, status, statusNote }: DecisionView): TemplateResult =>
  notice('warning', icon('alert'), html`<p><strong lang="vi">${name}</strong></p><p>${statusNote ?? status}</p>`);

/** A decision that is not in force is never shown without its warning. */
const conditionalNotices = (decisions: readonly DecisionView[]): TemplateResult[] =>
  decisions.filter(({ conditional }) => conditional).map(conditionalNotice);

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
        ${view.periods.map(periodRows)}
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

const periodRows = ({ heading: days, rows }: PeriodView): TemplateResult => html`
  <tbody>
    ${days ? html`<tr><th scope="rowgroup" colspan="4" class="period">${days}</th></tr>` : nothing}
    ${rows.map(lineRow)}
  </tbody>
`;

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
