import type { WidgetElement } from '../../core/element.ts';
import { QueryController } from '../../core/query-controller.ts';
import { HotlineList } from './hotline-list.generated.ts';
import { type Owner, ownerFor, type Owners } from './hotline.owners.ts';

const everyNumber = {};

/** Numbers to call beside a form, asked for at once, so that they are there when the network is not; where they do not come the form goes on without a word. */
export class HotlineNumbers {
  readonly #host: WidgetElement;
  readonly #query: QueryController<object, Owners>;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#query = new QueryController(host, {
      quiet: true,
      question: () => everyNumber,
      load: async (_, ask) => (await ask(HotlineList, {})).hotlines ?? [],
    });
  }

  /** Those that the reader of this page calls; empty where none is known. */
  get own(): Owner['hotlines'] {
    return ownerFor(this.#query.data ?? [], this.#host.corporation)?.hotlines ?? [];
  }
}
