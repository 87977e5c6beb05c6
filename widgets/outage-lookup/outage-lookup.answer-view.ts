import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { hotlineBlock } from '../shared/hotline/hotline.ts';
import { heading } from '../ui/heading.ts';
import { icon, type IconName } from '../ui/icons.ts';
import { areaDays } from './outage-lookup.area-days.ts';
import type { OutageCard } from './outage-lookup.cards.data.ts';
import type { OutageView, Verdict } from './outage-lookup.data.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import { isUncertain, mostPressingFirst, severalHeadlines, type PlaceView } from './outage-lookup.places.data.ts';
import type { Place } from './outage-lookup.load.ts';
import type { StripDay } from './outage-lookup.strip.data.ts';

export interface AnswerContext {
  readonly t: Translate<OutageLookupKey | SharedKey>;
  /** Level of the widget's own heading. */
  readonly level: number;
  /** The answer could not be renewed just now. */
  readonly aged: boolean;
  readonly address: (path: string) => string;
  readonly by: Place['by'];
  /** The only answer on screen; of several, the ways on stand above them all. */
  readonly alone: boolean;
  /** Opens the form again; undefined for a way of asking that the page does not offer. */
  readonly reopen: Readonly<Record<Place['by'], (() => void) | undefined>>;
  readonly retry: () => void;
  /** Narrows a long list of places. */
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

/** Each verdict looks different in outline and icon, not only in colour. */
const looks: Readonly<Record<Verdict, { readonly look: string; readonly icon: IconName }>> = {
  'in-progress': { look: 'outage now', icon: 'outage' },
  upcoming: { look: 'outage', icon: 'outage' },
  over: { look: 'over', icon: 'clock' },
  none: { look: 'none', icon: 'check' },
  unknown: { look: 'unknown', icon: 'question' },
  problem: { look: 'unknown', icon: 'alert' },
};

/** The answer for one place: the verdict first, then the days, then everything else. */
export function placeAnswer(view: OutageView, context: AnswerContext): TemplateResult {
  return html`${verdict(view, context)} ${strip(view.strip, context)} ${otherOutages(view, context)}`;
}

/** Several codes: how many have outages and which could not be checked; then every code by itself, its days folded away. */
export function severalAnswers(views: readonly PlaceView[], context: AnswerContext): TemplateResult {
  const { t, level } = context;
  const [first = '', ...more] = severalHeadlines(views, t);
  return html`
    <div class="several" part="summary">${heading(level + 1, first)} ${more.map((line) => html`<p><strong>${line}</strong></p>`)}${views.some(isUncertain) ? nextSteps(context) : nothing}</div>
    ${mostPressingFirst(views).map((view) => {
      const inPlace = { ...context, level: level + 1, alone: false };
      return html`
        <section class="place">
          <p class="place-name">${t('outageLookup.askedCode')} <strong>${view.name}</strong></p>
          ${verdict(view, inPlace)}
          ${
            view.strip.length > 0
              ? html`<details class="fold"><summary>${icon('chevron')}${t('outageLookup.details')}</summary>${strip(view.strip, inPlace)} ${otherOutages(view, inPlace)}</details>`
              : nothing
          }
        </section>
      `;
    })}
  `;
}

function verdict(view: OutageView, context: AnswerContext): TemplateResult {
  const { t, level, aged } = context;
  const { look, icon: name } = looks[view.verdict];
  const old = aged || view.stale;
  return html`
    <div class="verdict ${look} ${old ? 'old' : ''}" part="summary">
      <div class="verdict-icon">${icon(old && view.verdict === 'none' ? 'clock' : name)}</div>
      <div class="verdict-body">
        ${heading(level + 1, view.headline)}
        ${view.next ? outageFacts(view.next, context) : nothing}
        ${view.lines.map((line) => html`<p>${view.verdict === 'unknown' ? html`<strong>${line}</strong>` : line}</p>`)}
        ${view.partly && context.reopen.code ? html`<button class="button" type="button" @click=${context.reopen.code}>${t('outageLookup.askByCode')}</button>` : nothing}
        ${context.alone && isUncertain(view) ? nextSteps(context) : nothing}
        ${view.hotline ? hotlineBlock(view.hotline, t) : nothing}
        ${view.asOf ? html`<p class="as-of">${t('outageLookup.asOf', { time: view.asOf, source: view.source ?? '' })}</p>` : nothing}
      </div>
    </div>
  `;
}

/** What to do where nothing can be said; the same for every reason, which nobody outside can tell apart. */
const nextSteps = ({ t, by, reopen, retry }: AnswerContext): TemplateResult => html`
  <div class="actions" part="actions">
    ${reopen.code ? html`<button class="button quiet" type="button" @click=${reopen.code}>${t(by === 'code' ? 'outageLookup.editCode' : 'outageLookup.askByCode')}</button>` : nothing}
    <button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button>
    ${by === 'code' && reopen.area ? html`<button class="button quiet" type="button" @click=${reopen.area}>${t('outageLookup.askByArea')}</button>` : nothing}
  </div>
`;

/** Time largest, then how long until then, then where and why. */
function outageFacts(card: OutageCard, { t, address }: AnswerContext): TemplateResult {
  const facts: readonly (readonly [term: OutageLookupKey, text: string | undefined])[] = [
    ['outageLookup.area', card.wholeUnit ? t('outageLookup.wholeUnit', { unit: card.unit }) : card.area],
    ['outageLookup.reason', card.reason],
    ['outageLookup.kind', card.kindText],
  ];
  return html`
    <p class="time ${card.dated ? 'long' : ''}">${card.timeText}</p>
    ${card.countdown ? html`<p class="countdown">${icon('clock')}<span>${card.countdown}</span></p>` : nothing}
    ${card.durationText ? html`<p class="duration">${card.durationText}</p>` : nothing}
    <dl class="facts">${facts.map(([term, text]) => (text ? html`<div><dt>${t(term)}</dt><dd>${text}</dd></div>` : nothing))}</dl>
    ${card.calendarPath && card.status !== 'CANCELLED' ? html`<a class="button quiet" href=${address(card.calendarPath)} aria-label=${t('outageLookup.addDayToCalendar', { time: card.startTime, date: card.startDate })}>${icon('calendar')}${t('outageLookup.addToCalendar')}</a>` : nothing}
  `;
}

const stripIcons: Readonly<Record<StripDay['state'], IconName>> = { outage: 'outage', over: 'clock', none: 'check', unknown: 'question' };

function strip(days: readonly StripDay[], { t }: AnswerContext): TemplateResult | typeof nothing {
  if (days.length === 0) return nothing;
  return html`
    <ol class="strip" part="days" aria-label=${t('outageLookup.week')}>
      ${days.map(
        (day) =>
          html`<li class="day ${day.state} ${day.dayMonth ? '' : 'days'}"><span class="day-name long">${day.weekday}</span><span class="day-name short" aria-hidden="true">${day.weekdayShort}</span>${day.dayMonth ? html`<span class="day-date">${day.dayMonth}</span>` : nothing}${icon(stripIcons[day.state])}<span class="day-text">${day.text}</span></li>`,
      )}
    </ol>
  `;
}

/** Outages beside the one in the verdict, by day; those that have ended stay folded away. */
function otherOutages({ groups, ended, next, partly }: OutageView, context: AnswerContext): TemplateResult {
  const { t, level, filter, onFilter } = context;
  const others = groups
    .map((group) => ({ ...group, cards: group.cards.filter(({ id }) => id !== next?.id) }))
    .filter(({ cards }) => cards.length > 0);
  const list = (cards: readonly OutageCard[]) => html`<ul>${cards.map((card) => outageCard(card, context))}</ul>`;
  return html`
    ${
      partly
        ? areaDays({ groups: others, level: level + 2, filter, onFilter, list }, t)
        : others.map(({ title, cards }) => html`<div class="day-group">${heading(level + 2, title)}${list(cards)}</div>`)
    }
    ${
      ended.length > 0
        ? html`<details class="fold"><summary>${icon('chevron')}${t('outageLookup.ended', { count: ended.length })}</summary>${list(ended)}</details>`
        : nothing
    }
  `;
}

const outageCard = (card: OutageCard, context: AnswerContext): TemplateResult => html`
  <li class="card ${card.status.toLowerCase()}" part="card">
    <p class="badge">${card.statusText}</p>
    ${outageFacts(card, context)}
  </li>
`;
