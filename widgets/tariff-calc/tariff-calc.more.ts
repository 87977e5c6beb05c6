import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import { QueryController } from '../core/query-controller.ts';
import { TariffCalcDecisions } from './tariff-calc-decisions.generated.ts';
import type { FormContext } from './tariff-calc.context.ts';
import type { KnownDecision } from './tariff-calc.more-view.ts';
import type { FormKey, TariffCalcKey } from './tariff-calc.vi.ts';

type Host = WidgetElement<TariffCalcKey, FormKey>;
type View = typeof import('./tariff-calc.more-view.ts');

const everything = {};

/** What stands behind “Thêm lựa chọn”: its fields, and the decisions to choose from. Both come when it is first opened. */
export class MoreController {
  readonly #fields: QueryController<object, View>;
  readonly #decisions: QueryController<object, readonly KnownDecision[]>;

  constructor(host: Host, isOpen: () => boolean) {
    let wasOpen = false;
    const question = (): object | null => {
      wasOpen ||= isOpen();
      return wasOpen ? everything : null;
    };
    this.#fields = new QueryController<object, View>(host, {
      quiet: true,
      question,
      load: async () => {
        const view = await import('./tariff-calc.more-view.ts');
        await host.adopt(view.part);
        return view;
      },
    });
    this.#decisions = new QueryController<object, readonly KnownDecision[]>(host, {
      quiet: true,
      question,
      load: async (_, ask) => (await ask(TariffCalcDecisions, {})).tariffDecisions ?? [],
    });
  }

  render(context: FormContext): TemplateResult | typeof nothing {
    const { data: view, error } = this.#fields;
    if (!view) return error ? html`<p class="hint">${context.t('error.offline')}</p>` : nothing;
    return view.moreView({ ...context, decisions: this.#decisions.data, decisionsFailed: this.#decisions.error !== undefined });
  }
}
