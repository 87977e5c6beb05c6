import { nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import { QueryController } from '../core/query-controller.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { fault } from '../ui/fault.ts';
import { skeleton } from '../ui/skeleton.ts';
import type { AreaField } from './outage-lookup.area-form.ts';
import { OutageLookupCompanies } from './outage-lookup-companies.generated.ts';
import type { FormKey, OutageLookupKey } from './outage-lookup.vi.ts';
import { labelOf, type OutageProblem } from './outage-lookup.problems.ts';
import type { Company, CompanyElsewhere, UnitChoice } from './outage-lookup.units.data.ts';

/** The list of companies together with the form that shows it: one without the other is no use. */
interface Areas {
  readonly companies: readonly Company[];
  readonly elsewhere: readonly CompanyElsewhere[];
  readonly view: typeof import('./outage-lookup.area-form.ts');
}

interface Options {
  readonly isOpen: () => boolean;
  readonly onPick: (unit: UnitChoice) => void;
  readonly onMissing: (problem: OutageProblem) => void;
}

const allCompanies = {};

/** Asking by area: what was typed and chosen, and the companies to choose from, fetched when the tab is opened. */
export class AreaTab {
  readonly #host: WidgetElement<OutageLookupKey, FormKey>;
  readonly #options: Options;
  readonly #areas: QueryController<object, Areas>;
  #values = { search: '', company: '', unit: '' };

  constructor(host: WidgetElement<OutageLookupKey, FormKey>, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#areas = new QueryController<object, Areas>(host, {
      quiet: true,
      question: () => (options.isOpen() ? allCompanies : null),
      load: async (_, ask) => {
        const [{ companies, companiesElsewhere }, view] = await Promise.all([
          ask(OutageLookupCompanies, {}),
          import('./outage-lookup.area-form.ts'),
        ]);
        await host.adopt(view.part);
        return { companies: companies ?? [], elsewhere: companiesElsewhere ?? [], view };
      },
    });
  }

  render(errors: readonly FieldError[], days: TemplateResult): TemplateResult | typeof nothing {
    const { data, error, skeleton: waiting } = this.#areas;
    const { t } = this.#host;
    if (!data && error) return fault(error, t, () => this.#areas.retry());
    if (!data) return waiting ? skeleton(t('state.loading')) : nothing;
    return data.view.areaForm(
      {
        companies: data.companies,
        elsewhere: data.elsewhere,
        values: this.#values,
        errors,
        days,
        label: labelOf(t),
        change: (field, value) => this.#change(field, value),
        onPick: this.#options.onPick,
        onSubmit: () => this.#submit(data),
      },
      t,
    );
  }

  #change(field: AreaField, value: string): void {
    this.#values = { ...this.#values, [field]: value, ...(field === 'company' ? { unit: '' } : {}) };
    this.#host.requestUpdate();
  }

  #submit({ companies, view }: Areas): void {
    const { onPick, onMissing } = this.#options;
    const { search, company, unit: code } = this.#values;
    if (search.trim() !== '') {
      const [first, ...others] = view.findUnits(companies, search);
      if (first && others.length === 0) onPick(first);
      return;
    }
    if (!company) return onMissing({ field: 'company', key: 'outageLookup.companyMissing' });
    const unit = view.unitByCode(companies, code);
    return unit ? onPick(unit) : onMissing({ field: 'unit', key: 'outageLookup.unitMissing' });
  }
}
