import { html, type nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { tabs } from '../ui/tabs.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import type { Place } from './outage-lookup.load.ts';

type Way = Place['by'];

/** The two ways of asking, and the form of the one chosen. */
export function modeTabs(
  way: Way,
  choose: (way: Way) => void,
  panel: TemplateResult | typeof nothing,
  t: Translate<OutageLookupKey | SharedKey>,
): TemplateResult {
  const ways = [
    { name: 'code', label: t('outageLookup.byCode') },
    { name: 'area', label: t('outageLookup.byArea') },
  ] as const;
  return html`
    ${tabs<Way>(t('outageLookup.tabs'), ways, way, choose)}
    <div id="panel" role="tabpanel" aria-labelledby="tab-${way}">${panel}</div>
  `;
}
