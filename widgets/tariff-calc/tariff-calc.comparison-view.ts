import { css, html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import { toComparisonView, type ComparisonView } from './tariff-calc.comparison.ts';
import { comparisonMessages, type ComparisonKey } from './tariff-calc.comparison.vi.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

/** Fetched when somebody compares. */
export const part: WidgetPart<ComparisonKey> = {
  styles: css`
  .comparison > p { margin-block-end: var(--_space); }
  .comparison tbody th { font-weight: 400; }
  .comparison .table-box tbody tr:nth-child(3) > * { font-weight: 700; }
  .bands { max-inline-size: 24em; margin-block-end: calc(var(--_space) * 3); }
  @container (inline-size < 26em) {
    /* Each figure pair under its label: three columns would have no room for amounts. */
    .compared tr { display: grid; grid-template-columns: 1fr 1fr; border-block-end: 1px solid color-mix(in srgb, var(--_border) 45%, transparent); }
    .compared :is(th, td) { border: 0; padding-inline: 0; }
    .compared thead td { display: none; }
    .compared tbody th { grid-column: 1 / -1; padding-block-end: 0; }
    .compared .number { text-align: start; white-space: normal; }
  }
  `,
  messages: comparisonMessages,
};

export { toComparisonView };

type Words = Translate<TariffCalcKey | SharedKey>;

/** What is not in force is said before any figure; the figures come before what follows from them. */
export function comparisonView(comparison: ComparisonView, level: number, t: Words, remarks: unknown): TemplateResult {
  const { verdict, bands, base, other, rows } = comparison;
  return html`
    <section class="comparison" part="comparison">
      ${heading(level + 1, t('tariffCalc.comparison'))}
      <p><strong>${verdict}</strong></p>
      ${remarks}
      <div class="table-box" role="region" aria-label=${t('tariffCalc.comparison')} tabindex="0">
        <table class="compared">
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
      ${bands.length > 0 ? bandsTable(comparison, t) : nothing}
    </section>
  `;
}

/** From how many kWh on the other tariff is cheaper or dearer. */
const bandsTable = ({ bands, base, other }: ComparisonView, t: Words): TemplateResult => html`
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
