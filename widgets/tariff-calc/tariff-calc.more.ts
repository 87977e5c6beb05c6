import { html, nothing } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import { QueryController } from '../core/query-controller.ts';
import type { DecisionList } from './tariff-calc.more-view.ts';
import type { FormKey, TariffCalcKey } from './tariff-calc.vi.ts';

type Host = WidgetElement<TariffCalcKey, FormKey>;
type View = typeof import('./tariff-calc.more-view.ts');

export interface Later {
  readonly view: View;
  readonly decisions: DecisionList;
}

/** Draws with the code of the later fields, once it is there. */
export type DrawLater = (draw: (later: Later) => unknown) => unknown;

interface Wanted {
  /** Any field that the first sight does not have. */
  readonly fields: () => boolean;
  /** What stands behind “Thêm lựa chọn”. */
  readonly more: () => boolean;
}

const everything = {};

/** The fields that most people never see; they come when one of them is first wanted. */
export class MoreController {
  readonly #host: Host;
  readonly #query: QueryController<object, Later>;

  constructor(host: Host, { fields, more }: Wanted) {
    this.#host = host;
    let was = false;
    this.#query = new QueryController<object, Later>(host, {
      quiet: true,
      question: () => {
        was ||= fields();
        return was ? everything : null;
      },
      load: async () => {
        // Some of its sentences are those of the checks, which come with the answer.
        const [view, checks] = await Promise.all([import('./tariff-calc.more-view.ts'), import('./tariff-calc.answer.ts')]);
        await Promise.all([host.adopt(view.part), host.adopt(checks.part)]);
        return { view, decisions: this.#query.data?.decisions ?? view.decisionList(host, more) };
      },
    });
  }

  readonly draw: DrawLater = (draw) => {
    const { data, error } = this.#query;
    if (!data) return error ? html`<p class="hint">${this.#host.t('error.offline')}</p>` : nothing;
    return draw(data);
  };
}
