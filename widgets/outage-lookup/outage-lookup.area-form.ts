import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import { formatPhone, phoneDigits } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { selectField } from '../ui/controls.ts';
import { onSubmit, type Fields } from '../ui/field.ts';
import { icon } from '../ui/icons.ts';
import { textField } from '../ui/text-field.ts';
import { areaFormStyles } from './outage-lookup.area-form.styles.ts';
import { areaMessages, type AreaKey } from './outage-lookup.area-form.vi.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

import { findElsewhere, findUnits, unitByCode, type Company, type CompanyElsewhere, type UnitChoice } from './outage-lookup.units.data.ts';

export { findUnits, unitByCode };

/** Fetched when the person asks by area. */
export const part: WidgetPart<AreaKey> = { messages: areaMessages, styles: areaFormStyles };

type T = Translate<OutageLookupKey | SharedKey>;

export type AreaField = 'search' | 'company' | 'unit';

export interface AreaForm extends Fields<AreaField> {
  readonly companies: readonly Company[];
  readonly elsewhere: readonly CompanyElsewhere[];
  /** The fields for other days than the usual ones. */
  readonly days: TemplateResult;
  readonly onPick: (unit: UnitChoice) => void;
  readonly onSubmit: () => void;
}

const shownResults = 8;

/** Searching asks at the first tap; without a search the two lists lead from company to unit. */
export function areaForm(form: AreaForm, t: T): TemplateResult {
  const found = findUnits(form.companies, form.values.search);
  const searching = form.values.search.trim() !== '';
  return html`
    <form novalidate @submit=${onSubmit(form.onSubmit)}>
      ${textField(form, 'search', { type: 'search', hint: t('outageLookup.searchHint'), enterkeyhint: 'search', optional: true })}
      <p class=${searching ? 'hint' : 'visually-hidden'} role="status">${searching ? searchResult(found, form, t) : ''}</p>
      ${searching ? unitList(found, form, t) : html`${companySelect(form, t)} ${unitSelect(form, t)}`} ${form.days}
      ${searching ? nothing : html`<div class="actions stretch" part="actions"><button class="button" type="submit">${t('action.lookUp')}</button></div>`}
    </form>
  `;
}

function searchResult(found: readonly UnitChoice[], { values: { search }, elsewhere }: AreaForm, t: T): TemplateResult | string {
  if (found.length > 0) return t('outageLookup.searchResults', { count: found.length });
  const company = findElsewhere(elsewhere, search);
  if (!company) return t('outageLookup.searchNothing', { text: search.trim() });
  const { number, priceText } = company.hotline;
  return html`${t('outageLookup.searchElsewhere', { company: company.name })}
    <a href="tel:${phoneDigits(number)}">${t('hotline.call', { number: formatPhone(number) })}</a>${priceText ? ` (${priceText})` : ''}`;
}

const unitList = (found: readonly UnitChoice[], { onPick }: AreaForm, t: T): TemplateResult => html`
  <ul class="units">
    ${found
      .slice(0, shownResults)
      .map(
        (unit) =>
          html`<li><button class="unit" type="button" @click=${() => onPick(unit)}>${icon('pin')}<span><strong>${unit.name}</strong><span class="hint">${unit.company} · ${unit.code}</span></span></button></li>`,
      )}
  </ul>
  ${found.length > shownResults ? html`<p class="hint">${t('outageLookup.searchMore', { count: found.length - shownResults })}</p>` : nothing}
`;

const companySelect = (form: AreaForm, t: T): TemplateResult =>
  selectField(
    form,
    'company',
    form.companies.map(({ name }) => ({ value: name, label: name })),
    { choose: t('outageLookup.choose') },
  );

function unitSelect(form: AreaForm, t: T): TemplateResult | typeof nothing {
  const units = form.companies.find(({ name }) => name === form.values.company)?.units;
  if (!units) return nothing;
  return selectField(
    form,
    'unit',
    units.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    { choose: t('outageLookup.choose') },
  );
}
