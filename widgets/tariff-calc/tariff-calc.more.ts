import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import { client } from '../core/query-controller.ts';
import { TariffCalcDecisions } from './tariff-calc-decisions.generated.ts';
import type { FormContext } from './tariff-calc.context.ts';
import type { FormKey, TariffCalcKey } from './tariff-calc.vi.ts';

type Host = WidgetElement<TariffCalcKey, FormKey>;

/** What stands behind “Thêm lựa chọn”: its fields, and the decisions to choose from. Both come when it is first opened. */
export class MoreController {
  readonly #fields: Task<readonly [boolean], typeof import('./tariff-calc.more-view.ts') | undefined>;
  readonly #decisions;

  constructor(host: Host, wanted: () => boolean) {
    this.#fields = new Task(host, {
      args: () => [wanted()] as const,
      task: async ([open]) => {
        if (!open) return this.#fields.value;
        const view = await import('./tariff-calc.more-view.ts');
        await host.adopt(view.part);
        return view;
      },
    });
    this.#decisions = new Task(host, {
      args: () => [wanted(), host.connection.endpoint, host.connection.site, host.language] as const,
      task: async ([open], { signal }) => {
        if (!open) return undefined;
        const { connection, language } = host;
        const { execute } = await client();
        const { data } = await execute(TariffCalcDecisions, {}, { connection, language, signal });
        return data.tariffDecisions ?? [];
      },
    });
  }

  render(context: FormContext): TemplateResult | typeof nothing {
    if (this.#fields.status === TaskStatus.ERROR) return html`<p class="hint">${context.t('error.offline')}</p>`;
    const decisions = { decisions: this.#decisions.value, decisionsFailed: this.#decisions.status === TaskStatus.ERROR };
    return this.#fields.value?.moreView({ ...context, ...decisions }) ?? nothing;
  }
}
