import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../schema/fold.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { textField } from '../ui/text-field.ts';
import type { DayGroup, OutageCard } from './outage-lookup.cards.data.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

interface AreaDays {
  readonly groups: readonly DayGroup[];
  /** Level of the headings of days. */
  readonly level: number;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly list: (cards: readonly OutageCard[]) => TemplateResult;
}

/** More than this is no longer read from top to bottom. */
const readable = 5;

/** The places of an area by day; a long list folds each day away and can be narrowed to a street. */
export function areaDays({ groups, level, filter, onFilter, list }: AreaDays, t: Translate<OutageLookupKey | SharedKey>): TemplateResult {
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  if (count <= readable)
    return html`${groups.map(({ title, cards }) => html`<div class="day-group">${heading(level, title)}${list(cards)}</div>`)}`;
  const found = groupsIn(groups, filter);
  return html`
    ${textField({ values: { filter }, errors: [], label: () => t('outageLookup.filter'), change: (_, text) => onFilter(text) }, 'filter', { type: 'search', optional: true })}
    <p class="hint" role="status">${filter.trim() === '' ? nothing : resultOf(found, filter, t)}</p>
    ${found.map(
      ({ title, cards }) => html`
        <details class="fold day-group" .open=${filter.trim() !== '' || found.length === 1}>
          <summary>${icon('chevron')}${title} · ${t('outageLookup.places', { count: cards.length })}</summary>
          ${list(cards)}
        </details>
      `,
    )}
  `;
}

/** Days with the outages whose place holds what was typed, accents aside. */
function groupsIn(groups: readonly DayGroup[], typed: string): DayGroup[] {
  const wanted = fold(typed);
  return groups
    .map((group) => ({ ...group, cards: group.cards.filter(({ area }) => fold(area).includes(wanted)) }))
    .filter(({ cards }) => cards.length > 0);
}

const resultOf = (found: readonly DayGroup[], typed: string, t: Translate<OutageLookupKey | SharedKey>): string =>
  found.length === 0
    ? t('outageLookup.filterNothing', { text: typed.trim() })
    : t('outageLookup.places', { count: found.reduce((sum, { cards }) => sum + cards.length, 0) });
