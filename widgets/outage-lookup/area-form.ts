import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import { formatPhone, phoneDigits } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { describedBy, errorOf, field, onSubmit, type FieldText } from '../ui/field.ts';
import { icon } from '../ui/icons.ts';
import { areaFormStyles } from './area-form.styles.ts';
import { areaMessages, type AreaKey } from './area-form.vi.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import { findElsewhere, findUnits, unitByCode, type Company, type CompanyElsewhere, type UnitChoice } from './units.data.ts';

export { findUnits, unitByCode };

/** Fetched when the person asks by area. */
export const part: WidgetPart<AreaKey> = { messages: areaMessages, styles: areaFormStyles };

type T = Translate<OutageLookupKey | SharedKey>;

export interface AreaForm {
  readonly companies: readonly Company[];
  readonly elsewhere: readonly CompanyElsewhere[];
  readonly search: string;
  readonly company: string;
  readonly unit: string;
  readonly errors: readonly FieldError[];
  /** The fields for other days than the usual ones. */
  readonly days: TemplateResult;
  readonly onSearch: (text: string) => void;
  readonly onCompany: (name: string) => void;
  readonly onUnit: (code: string) => void;
  readonly onPick: (unit: UnitChoice) => void;
  readonly onSubmit: () => void;
}

const shownResults = 8;

/** Searching asks at the first tap; without a search the two lists lead from company to unit. */
export function areaForm(form: AreaForm, t: T): TemplateResult {
  const found = findUnits(form.companies, form.search);
  const searching = form.search.trim() !== '';
  const search: FieldText = {
    id: 'search',
    label: t('outageLookup.search'),
    hint: t('outageLookup.searchHint'),
    error: errorOf(form.errors, 'search'),
  };
  return html`
    <form novalidate @submit=${onSubmit(form.onSubmit)}>
      ${field(
        search,
        html`<input class="input" id="search" type="search" autocomplete="off" enterkeyhint="search" .value=${form.search} aria-invalid=${search.error ? 'true' : nothing} aria-describedby=${describedBy(search)} @input=${(event: Event) => form.onSearch((event.target as HTMLInputElement).value)} />`,
      )}
      <p class=${searching ? 'hint' : 'visually-hidden'} role="status">${searching ? searchResult(found, form, t) : ''}</p>
      ${searching ? unitList(found, form, t) : html`${companySelect(form, t)} ${unitSelect(form, t)}`} ${form.days}
      ${searching ? nothing : html`<div class="actions stretch" part="actions"><button class="button" type="submit">${t('action.lookUp')}</button></div>`}
    </form>
  `;
}

function searchResult(found: readonly UnitChoice[], { search, elsewhere }: AreaForm, t: T): TemplateResult | string {
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

const companySelect = ({ companies, company, errors, onCompany }: AreaForm, t: T): TemplateResult =>
  select(
    { id: 'company', label: t('outageLookup.company'), error: errorOf(errors, 'company') },
    companies.map(({ name }) => ({ value: name, text: name })),
    company,
    onCompany,
    t,
  );

function unitSelect({ companies, company, unit, errors, onUnit }: AreaForm, t: T): TemplateResult | typeof nothing {
  const units = companies.find(({ name }) => name === company)?.units;
  if (!units) return nothing;
  return select(
    { id: 'unit', label: t('outageLookup.unit'), error: errorOf(errors, 'unit') },
    units.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    unit,
    onUnit,
    t,
  );
}

function select(
  text: FieldText,
  options: readonly { value: string; text: string }[],
  value: string,
  onChange: (value: string) => void,
  t: T,
): TemplateResult {
  return field(
    text,
    html`<select class="input" id=${text.id} aria-invalid=${text.error ? 'true' : nothing} aria-describedby=${describedBy(text)} @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${value === ''}>${t('outageLookup.choose')}</option>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
    </select>`,
  );
}
