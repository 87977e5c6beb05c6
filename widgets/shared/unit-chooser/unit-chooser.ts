import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { Problem } from '../../core/problem.ts';
import { QueryController } from '../../core/query-controller.ts';
import { selectField } from '../../ui/controls.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { fault } from '../../ui/fault.ts';
import type { Fields } from '../../ui/field.ts';
import { icon } from '../../ui/icons.ts';
import { skeleton } from '../../ui/skeleton.ts';
import { textField } from '../../ui/text-field.ts';
import { toHotlineView } from '../hotline/hotline.data.ts';
import { hotlineLink } from '../hotline/hotline.ts';
import { UnitChooserCompanies } from './unit-chooser-companies.generated.ts';
import { findElsewhere, findUnits, unitByCode, type Company, type CompanyElsewhere, type UnitChoice } from './unit-chooser.data.ts';
import { unitChooserStyles } from './unit-chooser.styles.ts';
import { unitChooserMessages, type UnitChooserKey } from './unit-chooser.vi.ts';

/** To be adopted before the chooser is drawn; a widget that asks by unit only sometimes fetches this module then. */
export const part: WidgetPart<UnitChooserKey> = { messages: unitChooserMessages, styles: unitChooserStyles };

export type { UnitChoice };

const names = ['search', 'company', 'unit'] as const;
export type UnitField = (typeof names)[number];
export type UnitProblem = Problem<UnitField, UnitChooserKey>;

type Host = WidgetElement & { readonly t: Translate<UnitChooserKey | SharedKey> };

interface Options {
  /** The list of companies is fetched as long as this is true. */
  readonly isOpen: () => boolean;
  /** Somebody pressed a result of the search. */
  readonly onPick: (unit: UnitChoice) => void;
  /** Somebody chose in the lists; undefined while a company has no unit chosen. Given, there are the lists alone: the widget searches by itself. */
  readonly onChoose?: (unit: UnitChoice | undefined) => void;
}

interface Directory {
  readonly companies: readonly Company[];
  readonly elsewhere: readonly CompanyElsewhere[];
}

const allCompanies = {};
const shownResults = 8;

/**
 * Finds the unit (Điện lực) of a place: by a search that needs no accents and knows former names, or by two lists, company
 * and unit. The widget puts it into its form, and says what happens then.
 */
export class UnitChooser {
  readonly #host: Host;
  readonly #options: Options;
  readonly #directory: QueryController<object, Directory>;
  #values: Readonly<Record<UnitField, string>> = { search: '', company: '', unit: '' };

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#directory = new QueryController<object, Directory>(host, {
      quiet: true,
      question: () => (options.isOpen() ? allCompanies : null),
      load: async (_, ask) => {
        const { companies, companiesElsewhere } = await ask(UnitChooserCompanies, {});
        return { companies: companies ?? [], elsewhere: companiesElsewhere ?? [] };
      },
    });
  }

  /** The list has come: there is something to choose from. */
  get isReady(): boolean {
    return this.#directory.data !== undefined;
  }

  /** Results are on screen, each of them a button. */
  get isSearching(): boolean {
    return this.#values.search.trim() !== '';
  }

  /** The unit that was chosen when the form is sent, or what is missing; undefined while several could be meant. */
  read(): { readonly unit: UnitChoice } | { readonly problem: UnitProblem } | undefined {
    const { companies } = this.#directory.data ?? { companies: [] };
    if (this.isSearching) {
      const [first, ...others] = findUnits(companies, this.#values.search);
      return first && others.length === 0 ? { unit: first } : undefined;
    }
    if (!this.#values.company) return { problem: { field: 'company', key: 'unitChooser.companyMissing' } };
    const unit = unitByCode(companies, this.#values.unit);
    return unit ? { unit } : { problem: { field: 'unit', key: 'unitChooser.unitMissing' } };
  }

  /** The controls, without the form around them; the wait for the list, or why it did not come. */
  render(errors: readonly FieldError[]): TemplateResult | typeof nothing {
    const { data, error, skeleton: waiting } = this.#directory;
    const { t } = this.#host;
    if (data) return this.#renderControls(data, errors);
    if (error) return fault(error, t, () => this.#directory.retry());
    return waiting ? skeleton(t('state.loading')) : nothing;
  }

  #renderControls(directory: Directory, errors: readonly FieldError[]): TemplateResult {
    const { t } = this.#host;
    const fields: Fields<UnitField> = {
      values: this.#values,
      errors,
      label: (field) => t(`unitChooser.${field}`),
      change: (field, value) => this.#change(field, value),
    };
    if (this.#options.onChoose) return lists(fields, directory, t);
    const searching = this.isSearching;
    const found = findUnits(directory.companies, this.#values.search);
    return html`
      ${textField(fields, 'search', { type: 'search', hint: t('unitChooser.searchHint'), enterkeyhint: 'search', optional: true })}
      <p class=${searching ? 'hint' : 'visually-hidden'} role="status">${searching ? this.#searchResult(found, directory) : ''}</p>
      ${searching ? this.#results(found) : lists(fields, directory, t)}
    `;
  }

  #searchResult(found: readonly UnitChoice[], { elsewhere }: Directory): TemplateResult | string {
    const { t } = this.#host;
    const { search } = this.#values;
    if (found.length > 0) return t('unitChooser.results', { count: found.length });
    const company = findElsewhere(elsewhere, search);
    if (!company) return t('unitChooser.nothing', { text: search.trim() });
    return html`${t('unitChooser.elsewhere', { company: company.name })} ${hotlineLink(toHotlineView(company.hotline, t), t)}`;
  }

  #results(found: readonly UnitChoice[]): TemplateResult {
    const { t } = this.#host;
    const result = (unit: UnitChoice): TemplateResult =>
      html`<li><button class="unit" type="button" @click=${() => this.#options.onPick(unit)}>${icon('pin')}<span><strong>${unit.name}</strong><span class="hint">${unit.company} · ${unit.code}</span></span></button></li>`;
    return html`
      <ul class="units">${found.slice(0, shownResults).map(result)}</ul>
      ${found.length > shownResults ? html`<p class="hint">${t('unitChooser.more', { count: found.length - shownResults })}</p>` : nothing}
    `;
  }

  #change(field: UnitField, value: string): void {
    this.#values = { ...this.#values, [field]: value, ...(field === 'company' ? { unit: '' } : {}) };
    this.#options.onChoose?.(unitByCode(this.#directory.data?.companies ?? [], this.#values.unit));
    this.#host.requestUpdate();
  }
}

/** Company, then its units. */
function lists(fields: Fields<UnitField>, { companies }: Directory, t: Translate<UnitChooserKey>): TemplateResult {
  const choose = t('unitChooser.choose');
  const units = companies.find(({ name }) => name === fields.values.company)?.units;
  return html`
    ${selectField(
      fields,
      'company',
      companies.map(({ name }) => ({ value: name, label: name })),
      { choose },
    )}
    ${
      units
        ? selectField(
            fields,
            'unit',
            units.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
            { choose },
          )
        : nothing
    }
  `;
}
