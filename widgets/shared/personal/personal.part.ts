import type { nothing, ReactiveController, TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { findPlacement, type Placement, type Ring } from '../../core/placement.ts';
import { type WidgetError, widgetErrorOf } from '../../core/widget-error.ts';
import { fault } from '../../ui/fault.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { skeleton } from '../../ui/skeleton.ts';
import type { PersonalFrame } from './personal.frame.ts';
import type { PersonalKey } from './personal.vi.ts';

type FrameView = typeof import('./personal.frame.ts');
type Host = WidgetElement & { readonly t: Translate<PersonalKey | SharedKey> };

interface PersonalOptions<View extends { readonly part: WidgetPart<never> }, Made> {
  readonly ring: Exclude<Ring, 'A'>;
  /** `request-tracker`: what the frame or the page of the utility shows. */
  readonly widget: string;
  readonly title: () => string;
  /** The personal half itself; never fetched by a page that is not the utility's. */
  readonly fetch: () => Promise<View>;
  readonly make: (view: View) => Made;
  /** What was filled in on the page already. */
  readonly values?: () => Readonly<Record<string, string>>;
  /** Nothing personal is needed yet. */
  readonly isOpen?: () => boolean;
}

/** The personal half of a widget, wherever it may stand: in the page, in a frame of the utility, or behind a link to its page. */
export class PersonalPart<View extends { readonly part: WidgetPart<never> }, Made> implements ReactiveController {
  readonly #host: Host;
  readonly #options: PersonalOptions<View, Made>;
  readonly #inline: LazyPart<View, Made>;
  readonly #framed: LazyPart<FrameView, PersonalFrame>;
  #placement: Placement | undefined;
  #error: WidgetError | undefined;
  #looking: AbortController | undefined;

  constructor(host: Host, options: PersonalOptions<View, Made>) {
    const { fetch, make, isOpen = () => true } = options;
    this.#host = host;
    this.#options = options;
    this.#inline = new LazyPart<View, Made>(host, { fetch, make, isOpen: () => isOpen() && this.#placement === 'inline' });
    this.#framed = new LazyPart<FrameView, PersonalFrame>(host, {
      fetch: () => import('./personal.frame.ts'),
      make: (view) => new view.PersonalFrame(host, options),
      isOpen: () => isOpen() && this.#placement !== undefined && this.#placement !== 'inline',
    });
    host.addController(this);
  }

  /** Undefined until it is known. */
  get placement(): Placement | undefined {
    return this.#placement;
  }

  get made(): Made | undefined {
    return this.#inline.made;
  }

  hostConnected(): void {
    void this.#find();
  }

  hostDisconnected(): void {
    this.#looking?.abort();
  }

  /** @param show the half itself, where it stands in the page */
  render(show: (made: Made) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const { t } = this.#host;
    if (this.#error) return fault(this.#error, t, () => void this.#find());
    if (this.#placement === undefined) return skeleton(t('state.loading'));
    if (this.#placement === 'inline') return this.#inline.render(show);
    return this.#framed.render((frame) => (this.#placement === 'frame' ? frame.render() : frame.renderLink()));
  }

  async #find(): Promise<void> {
    this.#looking?.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    this.#error = undefined;
    try {
      const placement = await findPlacement(this.#options.ring, this.#host, signal);
      if (!signal.aborted) this.#placement = placement;
    } catch (cause) {
      if (!signal.aborted) this.#error = widgetErrorOf(cause);
    }
    this.#host.requestUpdate();
  }
}
