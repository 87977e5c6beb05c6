import { html, nothing, type TemplateResult } from 'lit';
import { civilDateOf } from '../../../schema/civil-date.ts';
import { SERVICE_FORMS, type ServiceKind } from '../../../schema/service-forms.ts';
import { corporationOf } from '../../core/corporation.ts';
import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { QueryController } from '../../core/query-controller.ts';
import { fault } from '../../ui/fault.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { skeleton } from '../../ui/skeleton.ts';
import { type ServiceFactsView, serviceFacts } from '../service-facts/service-facts.data.ts';
import { papersFolded, timeAndCost } from '../service-facts/service-facts.view.ts';
import {
  ServiceFactsOf,
  type ServiceFactsOfQuery,
  type ServiceFactsOfQueryVariables,
} from '../service-facts/service-facts-of.generated.ts';
import type { StartKey } from './service-form.start.vi.ts';

type Host = WidgetElement & { readonly t: Translate<StartKey | SharedKey> };
type Catalog = NonNullable<ServiceFactsOfQuery['services']>;

interface KnownService {
  readonly facts: ServiceFactsView;
  readonly note: string | null;
  /** Whose time limits these are. */
  readonly corporation: string;
}

/** Cost, working days and papers, before the first field: they are asked for, and the form goes on without them. */
export class FactsBlock {
  readonly #host: Host;
  readonly #query: QueryController<ServiceFactsOfQueryVariables, Catalog | null>;
  #asked: ServiceFactsOfQueryVariables | null = null;

  constructor(host: Host, kind: () => ServiceKind | undefined) {
    this.#host = host;
    this.#query = new QueryController(host, {
      question: () => this.#questionOf(kind()),
      load: async (question, ask) => (await ask(ServiceFactsOf, question)).services,
    });
  }

  /** The service that a kind stands for, as long as nothing more is answered. */
  firstOf(kind: ServiceKind | undefined): string | undefined {
    return kind && SERVICE_FORMS[kind].serviceIds[0];
  }

  /** Null as long as nothing is known. */
  viewOf(id: string | undefined): KnownService | null {
    const { t, language } = this.#host;
    const { data } = this.#query;
    const service = data?.groups.flatMap(({ services }) => services).find((one) => one.id === id);
    if (!data || !service) return null;
    const year = Number(civilDateOf(this.#host.clock()).slice(0, 4));
    return { facts: serviceFacts(service, data.corporation, { t, language, year }), note: service.note, corporation: data.corporation };
  }

  render(id: string | undefined, level: number): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { error, skeleton: waits } = this.#query;
    const view = this.viewOf(id);
    if (!view) return error ? fault(error, t, () => this.#query.retry()) : waits ? skeleton(t('state.loading')) : nothing;
    return html`
      <aside class="before" aria-labelledby="before">
        <div id="before">${heading(level, t('serviceForm.before'))}</div>
        <div class="facts">${timeAndCost(view.facts, level + 1, t)}</div>
        ${papersFolded(view.facts, level + 1, t)}
        ${view.note ? notice('info', icon('alert'), html`<p>${view.note}</p>`) : nothing}
      </aside>
    `;
  }

  /** The same question is the same object, so that it is asked once. */
  #questionOf(kind: ServiceKind | undefined): ServiceFactsOfQueryVariables | null {
    if (!kind) return null;
    const ids = SERVICE_FORMS[kind].serviceIds;
    const corporation = corporationOf(this.#host);
    if (this.#asked?.ids !== ids || this.#asked.corporation !== corporation) this.#asked = { ids, corporation };
    return this.#asked;
  }
}
