import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { paperList, papersNeeded, sheetSection, timeAndCost } from '../shared/service-facts/service-facts.view.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { AnswerKey } from './service-catalog.answer.vi.ts';
import { type Catalog, type Reader, type Service, serviceView } from './service-catalog.data.ts';

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

/** One service on a sheet that can be printed: who, how long, what it costs, what to bring, and a way to begin. */
export function detailView(service: Service, catalog: Catalog, view: DetailView): TemplateResult {
  const { t, level } = view;
  const known = serviceView(service, catalog, view);
  return html`
    <button class="button plain" type="button" @click=${view.back}>← ${t('serviceCatalog.back')}</button>
    <article class="service" part="service" tabindex="-1" aria-labelledby="service-name">
      <div id="service-name" class="service-name">${heading(level, service.name)}</div>
      <p class="about">${service.about}</p>
      ${startButton(known.start, view)} ${view.elsewhere}
      <div class="facts">
        ${sheetSection({ sign: 'person', title: t('serviceCatalog.who') }, level + 1, html`<p>${service.who}</p>`)}
        ${timeAndCost(known, level + 1, t)}
      </div>
      ${papersNeeded(known, level + 1, t)}
      ${service.variants.length > 0 ? sheetSection({ sign: 'check', title: t('serviceCatalog.variants') }, level + 1, variantList(service, t)) : nothing}
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

const variantList = ({ variants }: Service, t: Translate<AnswerKey>): TemplateResult => html`
  <ul class="needed">
    ${variants.map(
      ({ name, papers }) =>
        html`<li>${name}${papers.length > 0 ? html`<p class="hint">${t('serviceCatalog.variants.more')}</p>${paperList(papers, t)}` : nothing}</li>`,
    )}
  </ul>
`;
