import { nothing, type TemplateResult } from 'lit';
import { fault } from './fault.ts';
import { skeleton } from './skeleton.ts';
import type { WidgetElement, WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { QueryController } from '../core/query-controller.ts';

interface LazyOptions<View extends { readonly part: WidgetPart<never> }, Made> {
  /** `() => import('./….form.ts')` */
  readonly fetch: () => Promise<View>;
  /** Called once, when the module and its sentences are there. */
  readonly make: (view: View) => Made;
  readonly isOpen: () => boolean;
}

const itself = {};

/** A part of a widget that is fetched when it is first shown, with the wait for it, and why it did not come. */
export class LazyPart<View extends { readonly part: WidgetPart<never> }, Made> {
  readonly #host: WidgetElement & { readonly t: Translate<SharedKey> };
  readonly #query: QueryController<object, Made>;
  #made: Made | undefined;

  constructor(host: WidgetElement, { fetch, make, isOpen }: LazyOptions<View, Made>) {
    this.#host = host;
    this.#query = new QueryController(host, {
      quiet: true,
      question: () => (this.#made || isOpen() ? itself : null),
      load: async () => {
        const view = await fetch();
        await host.adopt(view.part);
        this.#made ??= make(view);
        return this.#made;
      },
    });
  }

  /** It could not be fetched. */
  get failed(): boolean {
    return this.#made === undefined && this.#query.error !== undefined;
  }

  get made(): Made | undefined {
    return this.#made;
  }

  render(show: (made: Made) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { error, skeleton: waits } = this.#query;
    if (this.#made) return show(this.#made);
    if (error) return fault(error, t, () => this.#query.retry());
    return waits ? skeleton(t('state.loading')) : nothing;
  }
}
