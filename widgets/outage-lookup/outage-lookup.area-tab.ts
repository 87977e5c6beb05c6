import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import { QueryController } from '../core/query-controller.ts';
import type { UnitChoice, UnitChooser } from '../shared/unit-chooser/unit-chooser.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { fault } from '../ui/fault.ts';
import { onSubmit } from '../ui/field.ts';
import type { FormKey, OutageLookupKey } from './outage-lookup.vi.ts';
import type { OutageProblem } from './outage-lookup.problems.ts';

interface Options {
  readonly isOpen: () => boolean;
  readonly onPick: (unit: UnitChoice) => void;
  readonly onMissing: (problem: OutageProblem) => void;
}

const chooserCode = {};

/** Asking by area: most people ask by code, so the chooser is fetched when the tab is opened. */
export class AreaTab {
  readonly #host: WidgetElement<OutageLookupKey, FormKey>;
  readonly #options: Options;
  readonly #chooser: QueryController<object, UnitChooser>;

  constructor(host: WidgetElement<OutageLookupKey, FormKey>, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#chooser = new QueryController<object, UnitChooser>(host, {
      quiet: true,
      question: () => (options.isOpen() || this.#chooser.data ? chooserCode : null),
      load: async () => {
        const { part, UnitChooser } = await import('../shared/unit-chooser/unit-chooser.ts');
        await host.adopt(part);
        return this.#chooser.data ?? new UnitChooser(host, options);
      },
    });
  }

  render(errors: readonly FieldError[], days: TemplateResult): TemplateResult | typeof nothing {
    const { data: chooser, error } = this.#chooser;
    const { t } = this.#host;
    if (!chooser) return error ? fault(error, t, () => this.#chooser.retry()) : nothing;
    if (!chooser.isReady) return chooser.render(errors);
    return html`
      <form novalidate @submit=${onSubmit(() => this.#submit(chooser))}>
        ${chooser.render(errors)} ${days}
        ${chooser.isSearching ? nothing : html`<div class="actions stretch" part="actions"><button class="button" type="submit">${t('action.lookUp')}</button></div>`}
      </form>
    `;
  }

  #submit(chooser: UnitChooser): void {
    const read = chooser.read();
    if (!read) return;
    if ('unit' in read) this.#options.onPick(read.unit);
    else this.#options.onMissing(read.problem);
  }
}
