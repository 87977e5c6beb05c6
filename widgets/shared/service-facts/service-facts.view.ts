import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../core/localize.ts';
import { heading } from '../../ui/heading.ts';
import { icon, type IconName } from '../../ui/icons.ts';
import type { Facts, PaperList, ServiceFactsView } from './service-facts.data.ts';
import type { ServiceFactsKey } from './service-facts.vi.ts';

type Section = { readonly sign: IconName; readonly title: string };

export function timeAndCost(
  { time, cost }: Pick<ServiceFactsView, 'time' | 'cost'>,
  level: number,
  t: Translate<ServiceFactsKey>,
): TemplateResult {
  return html`
    ${sheetSection({ sign: 'clock', title: t('serviceFacts.time') }, level, time ? factsList(time) : unknown(t('serviceFacts.time.unknown')))}
    ${sheetSection({ sign: 'money', title: t('serviceFacts.cost') }, level, cost ? factsList(cost) : unknown(t('serviceFacts.cost.unknown')))}
  `;
}

type Papers = Pick<ServiceFactsView, 'papers' | 'paperSources'>;

export const papersNeeded = (view: Papers, level: number, t: Translate<ServiceFactsKey>): TemplateResult =>
  sheetSection({ sign: 'paper', title: t('serviceFacts.papers') }, level, papersKnown(view, t));

/** The same, to be unfolded: it is long, and what follows is what people came for. */
export const papersFolded = (view: Papers, level: number, t: Translate<ServiceFactsKey>): TemplateResult => html`
  <details class="sheet fold">
    <summary class="sheet-title">${icon('paper')}${heading(level, t('serviceFacts.papers'))}${icon('chevron')}</summary>
    ${papersKnown(view, t)}
  </details>
`;

const papersKnown = ({ papers, paperSources }: Papers, t: Translate<ServiceFactsKey>): TemplateResult =>
  papers ? paperSection(papers, paperSources, t) : unknown(t('serviceFacts.papers.unknown'));

/** A part of a sheet, with a sign and a title. */
export const sheetSection = ({ sign, title }: Section, level: number, content: unknown): TemplateResult => html`
  <section class="sheet">
    <div class="sheet-title">${icon(sign)}${heading(level, title)}</div>
    ${content}
  </section>
`;

const unknown = (text: string): TemplateResult => html`<p class="unknown">${text}</p>`;

/** Lines with what makes them uncertain, and where they stand. */
export const factsList = ({ lines, warnings, remarks }: Facts): TemplateResult => html`
  <ul class="lines">${lines.map(({ figure, when }) => html`<li><strong>${figure}</strong>${when ? html` <span class="when">${when}</span>` : nothing}</li>`)}</ul>
  ${warnings.map(warning)} ${remarks.map(remark)}
`;

const warning = (text: string): TemplateResult => html`<p class="doubt">${icon('alert')}${text}</p>`;
const remark = (text: string): TemplateResult => html`<p class="hint">${text}</p>`;

function paperSection(lists: readonly PaperList[], sources: readonly string[], t: Translate<ServiceFactsKey>): TemplateResult {
  if (lists.length === 0) return html`<p>${t('serviceFacts.papers.none')}</p>`;
  return html`
    ${lists.map(
      ({ title, papers, warnings }) =>
        html`${title ? html`<p class="apart">${title}</p>` : nothing} ${paperList(papers, t)} ${warnings.map(warning)}`,
    )}
    ${sources.map(remark)}
  `;
}

export const paperList = (papers: PaperList['papers'], t: Translate<ServiceFactsKey>): TemplateResult => html`
  <ul class="needed">
    ${papers.map(
      ({ name, when, oneOf }) => html`
        <li>
          ${name}${when ? html` <span class="when">${when}</span>` : nothing}
          ${oneOf.length > 0 ? html`<p class="hint">${t('serviceFacts.papers.oneOf')}</p><ul class="one-of">${oneOf.map((paper) => html`<li>${paper}</li>`)}</ul>` : nothing}
        </li>
      `,
    )}
  </ul>
`;
