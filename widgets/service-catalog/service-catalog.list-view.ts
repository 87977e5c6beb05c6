import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import type { AnswerKey } from './service-catalog.answer.vi.ts';
import { type Catalog, countOf, type Group, groupsShown, type Service } from './service-catalog.data.ts';

export interface ListView {
  readonly t: Translate<AnswerKey | SharedKey>;
  /** Of the groups' headings. */
  readonly level: number;
  /** Which groups to show; all when empty. */
  readonly groups: string;
  readonly search: string;
  /** Of this page with that service open. */
  readonly address: (id: string) => string;
  readonly open: (id: string) => void;
  readonly clear: () => void;
  readonly contact: TemplateResult;
}

/** The services by group; while somebody searches, those that fit, each with what it is. */
export function listView(catalog: Catalog, view: ListView): TemplateResult {
  const { t, search } = view;
  const text = search.trim();
  const groups = groupsShown(catalog, view.groups, text);
  const count = countOf(groups);
  const said = count > 0 ? t('serviceCatalog.found', { count }) : t('serviceCatalog.nothing', { text });
  return html`
    <p class=${text ? 'hint found' : 'visually-hidden'} role="status">${text ? said : ''}</p>
    ${count > 0 ? html`<div class="groups" part="list">${groups.map((group) => groupSection(group, view, text !== ''))}</div>` : nothingFound(view)}
  `;
}

const groupSection = ({ id, name, services }: Group, view: ListView, searching: boolean): TemplateResult => html`
  <section class="group" aria-labelledby="group-${id}">
    <div id="group-${id}" class="group-name">${heading(view.level, name)}</div>
    <ul>${services.map((service) => html`<li>${row(service, view, searching)}</li>`)}</ul>
  </section>
`;

const row = ({ id, name, about }: Service, { address, open }: ListView, searching: boolean): TemplateResult => html`
  <a class="row" id="service-${id}" href=${address(id)} @click=${(event: Event) => {
    event.preventDefault();
    open(id);
  }}>
    <span>${name}${searching ? html`<span class="hint">${about}</span>` : nothing}</span>${icon('chevron')}
  </a>
`;

const nothingFound = ({ t, clear, contact }: ListView): TemplateResult => html`
  <button class="button quiet" type="button" @click=${clear}>${t('serviceCatalog.showAll')}</button>
  ${contact}
`;
