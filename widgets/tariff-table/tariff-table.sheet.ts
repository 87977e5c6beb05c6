import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../core/format.ts';
import { icon } from '../ui/icons.ts';
import { heading } from '../ui/heading.ts';
import { notice } from '../ui/notice.ts';
import {
  type Decision,
  type DecisionView,
  decisionView,
  type PriceRow,
  type PriceTable,
  type Reader,
  type TariffView,
} from './tariff-table.data.ts';

type T = Reader['t'];

export function sheetView({ heading: title, decision, vat, table, hours, remark, ahead }: TariffView, level: number, t: T): TemplateResult {
  return html`
    <div part="summary" class="prices">
      <div class="sheet-head">${heading(level, title)} ${badgeOf(decision)}</div>
      ${decision.note ? notice('warning', icon('alert'), html`<p>${decision.note}</p>`) : nothing}
      ${ahead ? notice('warning', icon('calendar'), html`<p>${ahead}</p>`) : nothing}
      ${table ? tableView(table, title, t) : html`<p>${t('tariffTable.noGroup', { decision: decision.decision })}</p>`}
      ${remark ? html`<p>${remark}</p>` : nothing}
      ${
        hours.length === 0
          ? nothing
          : html`${heading(level + 1, t('tariffTable.hours'))}
              <dl class="hours">${hours.map(({ name, times }) => html`<div><dt>${name}</dt>${times.map((time) => html`<dd>${time}</dd>`)}</div>`)}</dl>`
      }
      <div class="about hint">
        ${decision.period ? html`<p>${decision.decision}: ${decision.period}</p>` : nothing}
        <p>${vat}</p>
        <p>${decision.sources}</p>
        ${decision.isVerified ? nothing : html`<p><strong>${t('tariffTable.unverified')}</strong></p>`}
      </div>
    </div>
  `;
}

const badgeOf = ({ status, badge }: DecisionView): TemplateResult =>
  html`<span class="badge ${status.toLowerCase().replace('_', '-')}">${badge}</span>`;

const tableView = ({ heads, figureCount, groups }: PriceTable, title: string, t: T): TemplateResult => html`
  <div class="table-box" role="region" aria-label=${title} tabindex="0">
    <table>
      <caption>${t('tariffTable.price')}</caption>
      <thead>
        <tr>${heads.map((head, index) => html`<th scope="col" class=${index < heads.length - figureCount ? '' : 'number'}>${head}</th>`)}</tr>
      </thead>
      ${groups.map(
        (group) => html`<tbody>
          ${group.title === undefined ? nothing : html`<tr><th class="group" scope="rowgroup" colspan=${heads.length}>${group.title}</th></tr>`}
          ${group.rows.map(rowView)}
        </tbody>`,
      )}
    </table>
  </div>
`;

const rowView = ({ labels, figures }: PriceRow): TemplateResult => html`<tr>
  ${labels.map((label, index) => (index === 0 ? html`<th scope="row">${label}</th>` : html`<td>${label}</td>`))}
  ${figures.map((figure) => html`<td class="number">${figure}</td>`)}
</tr>`;

export const noPrices = (day: string, first: string | undefined, t: T): TemplateResult =>
  notice(
    'info',
    icon('calendar'),
    html`<p><strong>${t('tariffTable.none', { day: formatDate(day) })}</strong></p>${first ? html`<p>${t('tariffTable.none.first', { day: formatDate(first) })}</p>` : nothing}`,
  );

interface History {
  readonly t: T;
  /** The decision on screen. */
  readonly shown: string | undefined;
  readonly show: (decision: string) => void;
}

/** Every decision with its days, as the BFF lists them: newest first, those that never applied last. */
export const historyView = (decisions: readonly Decision[], { t, shown, show }: History): TemplateResult => html`
  <details class="history">
    <summary>${t('tariffTable.history')}${icon('chevron')}</summary>
    <ul>
      ${decisions
        .map((decision) => decisionView(decision, t))
        .map(
          (view) => html`<li>
            <span>${view.decision}${view.period ? html`<span class="hint"> · ${view.period}</span>` : nothing}</span> ${badgeOf(view)}
            ${
              view.decision === shown
                ? html`<span class="hint">${t('tariffTable.shown')}</span>`
                : html`<button class="button plain" type="button" @click=${() => show(view.decision)}>${t('tariffTable.show', { decision: view.decision })}</button>`
            }
          </li>`,
        )}
    </ul>
  </details>
`;
