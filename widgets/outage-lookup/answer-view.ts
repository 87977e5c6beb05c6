import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import { icon, type IconName } from '../ui/icons.ts';
import type { OutageCard, StripDay } from './cards.data.ts';
import type { HotlineView, OutageView, Verdict } from './outage-lookup.data.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import { severalHeadlines, type PlaceView } from './places.data.ts';

export interface AnswerContext {
  readonly t: Translate<OutageLookupKey | SharedKey>;
  /** Level of the widget's own heading. */
  readonly level: number;
  /** The answer could not be renewed just now. */
  readonly aged: boolean;
  readonly address: (path: string) => string;
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

/** Several codes: how many have outages, and which could not be checked; then every code by itself. */
export function severalAnswers(views: readonly PlaceView[], context: AnswerContext): TemplateResult {
  const [first = '', ...more] = severalHeadlines(views, context.t);
  return html`
    <div class="several" part="summary">
      ${heading(context.level + 1, first)} ${more.map((line) => html`<p><strong>${line}</strong></p>`)}
    </div>
    ${views.map(
      (view) => html`<section class="place"><p class="place-name">${context.t('outageLookup.askedCode')} <strong>${view.name}</strong></p>${placeAnswer(view, { ...context, level: context.level + 1 })}</section>`,
    )}
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
        ${view.hotline ? hotline(view.hotline, t) : nothing}
        ${view.asOf ? html`<p class="as-of">${t('outageLookup.asOf', { time: view.asOf })}</p>` : nothing}
      </div>
    </div>
  `;
}

/** Time largest, then how long until then, then where and why. */
function outageFacts(card: OutageCard, { t, address }: AnswerContext): TemplateResult {
  return html`
    <p class="time">${card.timeText}</p>
    ${card.countdown ? html`<p class="countdown">${icon('clock')}<span>${card.countdown}</span></p>` : nothing}
    <dl class="facts">
      <div><dt>${t('outageLookup.area')}</dt><dd>${card.wholeUnit ? t('outageLookup.wholeUnit', { unit: card.unit }) : card.area}</dd></div>
      ${card.reason ? html`<div><dt>${t('outageLookup.reason')}</dt><dd>${card.reason}</dd></div>` : nothing}
    </dl>
    <p class="marks"><span class="mark">${card.kindText}</span>${card.durationText ? html`<span>${card.durationText}</span>` : nothing}</p>
    ${card.calendarPath && card.status !== 'CANCELLED' ? html`<a class="button quiet" href=${address(card.calendarPath)}>${icon('calendar')}${t('outageLookup.addToCalendar')}</a>` : nothing}
  `;
}

const stripIcons: Readonly<Record<StripDay['state'], IconName>> = { outage: 'outage', none: 'check', unknown: 'question' };

function strip(days: readonly StripDay[], { t }: AnswerContext): TemplateResult | typeof nothing {
  if (days.length === 0) return nothing;
  return html`
    <ol class="strip" part="days" aria-label=${t('outageLookup.week')}>
      ${days.map(
        (day) => html`<li class="day ${day.state}"><span class="day-name">${day.weekday}</span><span class="day-date">${day.dayMonth}</span>${icon(stripIcons[day.state])}<span class="day-text">${day.text}</span></li>`,
      )}
    </ol>
  `;
}

/** Outages beside the one in the verdict, by day; those that have ended stay folded away. */
function otherOutages({ groups, ended, next }: OutageView, context: AnswerContext): TemplateResult {
  const others = groups.map((group) => ({ ...group, cards: group.cards.filter(({ id }) => id !== next?.id) })).filter(({ cards }) => cards.length > 0);
  return html`
    ${others.map(
      ({ title, cards }) => html`<div class="day-group">${heading(context.level + 2, title)}<ul>${cards.map((card) => outageCard(card, context))}</ul></div>`,
    )}
    ${ended.length > 0
      ? html`<details class="fold"><summary>${icon('chevron')}${context.t('outageLookup.ended', { count: ended.length })}</summary><ul>${ended.map((card) => outageCard(card, context))}</ul></details>`
      : nothing}
  `;
}

const outageCard = (card: OutageCard, context: AnswerContext): TemplateResult => html`
  <li class="card ${card.status.toLowerCase()}" part="card">
    <p class="badge">${card.statusText}</p>
    ${outageFacts(card, context)}
  </li>
`;

const hotline = ({ number, dial, price, verified }: HotlineView, t: AnswerContext['t']): TemplateResult => html`
  <div class="hotline">
    <a class="button" href="tel:${dial}">${icon('phone')}${t('hotline.call', { number })}</a>
    <p class="hint">${[price, verified].filter(Boolean).join(' · ')}</p>
  </div>
`;
