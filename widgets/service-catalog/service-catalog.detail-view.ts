import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { heading } from '../ui/heading.ts';
import { icon, type IconName } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { AnswerKey } from './service-catalog.answer.vi.ts';
import { type Catalog, type Facts, type PaperList, type Reader, type Service, serviceView } from './service-catalog.data.ts';

export interface DetailView extends Reader {
  readonly t: Translate<AnswerKey | SharedKey>;
  /** Of the name of the service. */
  readonly level: number;
  /** Where the host page starts the service; undefined when it does not. */
  readonly address: string | undefined;
  /** Nothing here could start it: where else it can be asked for. */
  readonly elsewhere: TemplateResult | typeof nothing;
  readonly contact: TemplateResult;
  readonly message: string;
  readonly back: () => void;
  readonly start: (event: Event) => void;
  readonly share: () => void;
}

type Section = { readonly sign: IconName; readonly title: string };

/** One service on a sheet that can be printed: who, how long, what it costs, what to bring, and a way to begin. */
export function detailView(service: Service, catalog: Catalog, view: DetailView): TemplateResult {
  const { t, level } = view;
  const { time, cost, papers, paperSources, start } = serviceView(service, catalog, view);
  const section = (what: Section, content: unknown) => sheetSection(what, level + 1, content);
  return html`
    <button class="button plain" type="button" @click=${view.back}>← ${t('serviceCatalog.back')}</button>
    <article class="service" part="service" tabindex="-1" aria-labelledby="service-name">
      <div id="service-name" class="service-name">${heading(level, service.name)}</div>
      <p class="about">${service.about}</p>
      ${startButton(start, view)} ${view.elsewhere}
      <div class="facts">
        ${section({ sign: 'person', title: t('serviceCatalog.who') }, html`<p>${service.who}</p>`)}
        ${section({ sign: 'clock', title: t('serviceCatalog.time') }, time ? facts(time) : unknown(t('serviceCatalog.time.unknown')))}
        ${section({ sign: 'money', title: t('serviceCatalog.cost') }, cost ? facts(cost) : unknown(t('serviceCatalog.cost.unknown')))}
      </div>
      ${section({ sign: 'paper', title: t('serviceCatalog.papers') }, papers ? paperSection(papers, paperSources, t) : unknown(t('serviceCatalog.papers.unknown')))}
      ${service.variants.length > 0 ? section({ sign: 'check', title: t('serviceCatalog.variants') }, variantList(service, t)) : nothing}
      ${service.note ? notice('info', icon('alert'), html`<p>${service.note}</p>`) : nothing}
    </article>
    ${view.contact} ${answerActions({ share: view.share, message: view.message }, t)}
  `;
}

/** A link where the page has an address for it: it can be opened in another tab; else a button. */
const startButton = (label: string, { address, start }: DetailView): TemplateResult =>
  address
    ? html`<a class="button" part="start" href=${address} @click=${start}>${label}</a>`
    : html`<button class="button" type="button" part="start" @click=${start}>${label}</button>`;

const sheetSection = ({ sign, title }: Section, level: number, content: unknown): TemplateResult => html`
  <section class="sheet">
    <div class="sheet-title">${icon(sign)}${heading(level, title)}</div>
    ${content}
  </section>
`;

const unknown = (text: string): TemplateResult => html`<p class="unknown">${text}</p>`;

const facts = ({ lines, warnings, remarks }: Facts): TemplateResult => html`
  <ul class="lines">${lines.map(({ figure, when }) => html`<li><strong>${figure}</strong>${when ? html` <span class="when">${when}</span>` : nothing}</li>`)}</ul>
  ${warnings.map(warning)} ${remarks.map(remark)}
`;

const warning = (text: string): TemplateResult => html`<p class="doubt">${icon('alert')}${text}</p>`;
const remark = (text: string): TemplateResult => html`<p class="hint">${text}</p>`;

function paperSection(lists: readonly PaperList[], sources: readonly string[], t: Translate<AnswerKey>): TemplateResult {
  if (lists.length === 0) return html`<p>${t('serviceCatalog.papers.none')}</p>`;
  return html`
    ${lists.map(
      ({ title, papers, warnings }) =>
        html`${title ? html`<p class="apart">${title}</p>` : nothing} ${paperList(papers, t)} ${warnings.map(warning)}`,
    )}
    ${sources.map(remark)}
  `;
}

const paperList = (papers: PaperList['papers'], t: Translate<AnswerKey>): TemplateResult => html`
  <ul class="papers">
    ${papers.map(
      ({ name, when, oneOf }) => html`
        <li>
          ${name}${when ? html` <span class="when">${when}</span>` : nothing}
          ${oneOf.length > 0 ? html`<p class="hint">${t('serviceCatalog.papers.oneOf')}</p><ul class="one-of">${oneOf.map((paper) => html`<li>${paper}</li>`)}</ul>` : nothing}
        </li>
      `,
    )}
  </ul>
`;

const variantList = ({ variants }: Service, t: Translate<AnswerKey>): TemplateResult => html`
  <ul class="papers">
    ${variants.map(
      ({ name, papers }) =>
        html`<li>${name}${papers.length > 0 ? html`<p class="hint">${t('serviceCatalog.variants.more')}</p>${paperList(papers, t)}` : nothing}</li>`,
    )}
  </ul>
`;
