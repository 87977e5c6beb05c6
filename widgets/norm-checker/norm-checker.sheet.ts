import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { BillTable, NormView } from './norm-checker.data.ts';
import type { DeskKey } from './norm-checker.desk.vi.ts';

type T = Translate<DeskKey | SharedKey>;

const icons = { success: 'check', warning: 'alert', info: 'question' } as const;

/** The quotas and the bill first; what the landlord takes beside it; then how, what to bring, and from where this is known. */
export const normSheet = (view: NormView, level: number, t: T): TemplateResult => html`
  <div class="result">
    <div part="summary" class="headline" tabindex="-1">
      ${heading(level, view.headline)} ${view.lines.map((line, index) => html`<p>${index === 0 ? html`<strong>${line}</strong>` : line}</p>`)}
    </div>
    ${
      view.landlord
        ? notice(
            view.landlord.tone,
            icon(icons[view.landlord.tone]),
            view.landlord.lines.map((line, index) => html`<p>${index === 0 ? html`<strong>${line}</strong>` : line}</p>`),
          )
        : nothing
    }
    ${
      view.support.length > 0
        ? notice(
            'info',
            icon('money'),
            view.support.map((line) => html`<p>${line}</p>`),
          )
        : nothing
    }
    ${view.table ? billTable(view.table, t('normChecker.caption')) : nothing}
    <p class="source hint">${view.source}</p>
    ${heading(level, t('normChecker.papers'))}
    <ul>${view.papers.map((paper) => html`<li>${paper}</li>`)}</ul>
    <p class="hint">${t('normChecker.papers.source')}</p>
  </div>
`;

const billTable = ({ heads, rows, sums }: BillTable, caption: string): TemplateResult => html`
  <div class="table-box" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption>${caption}</caption>
      <thead>
        <tr>${heads.map((head, index) => html`<th scope="col" class=${index === 0 ? '' : 'number'}>${head}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>${cells.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="number">${cell}</td>`))}</tr>`,
        )}
      </tbody>
      <tfoot>
        ${sums.map(([label, figure]) => html`<tr><th scope="row" colspan="3">${label}</th><td class="number">${figure}</td></tr>`)}
      </tfoot>
    </table>
  </div>
`;
