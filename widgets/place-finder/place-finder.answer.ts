import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { share } from '../core/sharing.ts';
import { bankAccountBlock } from '../shared/bank-account/bank-account.ts';
import { hotlineBlock } from '../shared/hotline/hotline.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { Copier } from '../ui/copier.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { answerStyles } from './place-finder.answer.styles.ts';
import { type AnswerKey, answerMessages } from './place-finder.answer.vi.ts';
import { type Fact, type FinderView, finderView, type OtherUnits, type PlaceView, refusalsOf } from './place-finder.data.ts';
import { loadPlaces } from './place-finder.load.ts';

/** Places and what stands in their place: fetched with the first answer, so that the form stands early. */
export const part: WidgetPart<AnswerKey> = { messages: answerMessages, styles: answerStyles };

export { ageNotice, Copier, finderView, loadPlaces, refusalsOf, share };

interface Presentation {
  readonly t: Translate<AnswerKey | SharedKey>;
  readonly level: number;
  readonly copier: Copier;
  /** What sharing came to. */
  readonly message: string;
  readonly onUnit: (unitCode: string) => void;
  /** @returns false when the page does it by itself */
  readonly onSelect: (place: PlaceView, purpose: 'map' | 'copy') => boolean;
  readonly share: () => void;
}

export function answerView(view: FinderView, presentation: Presentation): TemplateResult {
  const { t, share: onShare, message } = presentation;
  return html`
    ${view.result === 'found' ? foundView(view, presentation) : notFoundView(view, presentation)}
    ${view.elsewhere ? elsewhereView(view.elsewhere, presentation) : nothing}
    ${answerActions({ share: onShare, message }, t)}
  `;
}

const foundView = ({ headline, places, notes }: FinderView, presentation: Presentation): TemplateResult => html`
  <div class="headline" part="summary" tabindex="-1">${heading(presentation.level, headline)}</div>
  ${places.some(({ map }) => map) ? html`<p class="hint screen-only" id="map-note">${presentation.t('placeFinder.mapNote')}</p>` : nothing}
  <ul class="places" part="list">${places.map((place) => html`<li class="place" part="card">${placeCard(place, presentation)}</li>`)}</ul>
  ${notes.map((note) => html`<p class="hint">${note}</p>`)}
`;

/** "None" is a statement with its source; "not known" leads to whoever knows. */
const notFoundView = ({ result, headline, notes, hotline }: FinderView, { t, level }: Presentation): TemplateResult =>
  notice(
    result === 'none' ? 'info' : 'warning',
    icon(result === 'none' ? 'paper' : 'question'),
    html`
      <div part="summary" tabindex="-1">${heading(level, headline)}</div>
      ${notes.map((note) => html`<p>${note}</p>`)} ${hotline ? hotlineBlock(hotline, t) : nothing}
    `,
  );

function placeCard(place: PlaceView, presentation: Presentation): TemplateResult {
  const { t, level, copier, onSelect } = presentation;
  const { name, facts, map, account, remarks } = place;
  const follow = (event: Event): void => {
    if (!onSelect(place, 'map')) event.preventDefault();
  };
  return html`
    ${heading(level + 1, name)}
    <dl class="facts">${facts.map(factLine)}</dl>
    ${account ? bankAccountBlock(account, { copier, onCopy: () => onSelect(place, 'copy'), t }) : nothing}
    ${
      map
        ? html`<a class="map screen-only" href=${map} target="_blank" rel="noopener noreferrer" aria-describedby="map-note" @click=${follow}>${icon('pin')}${t('placeFinder.map')}</a>`
        : nothing
    }
    ${remarks ? html`<p class="hint">${remarks}</p>` : nothing}
  `;
}

const factLine = ({ label, text, dial }: Fact): TemplateResult =>
  html`<div><dt>${label}</dt><dd>${dial ? html`<a class="dial" href="tel:${dial}">${text}</a>` : text}</dd></div>`;

const elsewhereView = ({ title, remark, units }: OtherUnits, { level, onUnit }: Presentation): TemplateResult => html`
  <div class="elsewhere screen-only">
    ${heading(level, title)}
    <p class="hint">${remark}</p>
    <ul class="others">${units.map(({ code, name }) => html`<li><button class="button quiet" type="button" @click=${() => onUnit(code)}>${name}</button></li>`)}</ul>
  </div>
`;
