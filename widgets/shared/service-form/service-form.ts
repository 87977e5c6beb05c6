import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ServiceKind } from '../../../schema/service-forms.ts';
import type { WidgetPart } from '../../core/element.ts';
import { radioGroup, selectField } from '../../ui/controls.ts';
import { controlsStyles } from '../../ui/controls.styles.ts';
import type { Fields } from '../../ui/field.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { factsStyles } from '../service-facts/service-facts.styles.ts';
import type { ServiceDesk } from './service-form.desk.ts';
import { FactsBlock } from './service-form.facts.ts';
import { type ServiceFormHost, type ServiceFormTask, draftNameOf } from './service-form.host.ts';
import { startMessages, type StartKey } from './service-form.start.vi.ts';
import { startStyles } from './service-form.start.styles.ts';

export const part: WidgetPart<StartKey> = { messages: startMessages, styles: css`${controlsStyles}${factsStyles}${startStyles}` };

type DeskModule = Awaited<ReturnType<typeof import('./service-form.desk.ts')['openDesk']>>;

/** More kinds than this are a list to open. */
const MOST_RADIOS = 3;

/** What is needed, and what it costs and takes: known before the first field, which comes once something is chosen. */
export class ServiceForm implements ReactiveController {
  readonly #host: ServiceFormHost;
  readonly #task: ServiceFormTask;
  readonly #facts: FactsBlock;
  readonly #desk: LazyPart<DeskModule, ServiceDesk>;
  /** Chosen before the fields were there. */
  #kind: ServiceKind | undefined;
  /** Of what a page has handed over to its frame, what was taken last. */
  #taken: Readonly<Record<string, string>> | undefined;

  constructor(host: ServiceFormHost, task: ServiceFormTask) {
    this.#host = host;
    this.#task = task;
    host.addController(this);
    const [only, ...others] = task.kinds;
    this.#kind = task.start() ?? (others.length === 0 ? only : undefined);
    this.#facts = new FactsBlock(host, () => this.#chosen);
    const hasDraft = host.draft !== 'off' && isDraftKept(draftNameOf(task));
    this.#desk = new LazyPart<DeskModule, ServiceDesk>(host, {
      fetch: async () => (await import('./service-form.desk.ts')).openDesk(host),
      make: (view) => view.make({ host, task, facts: this.#facts, kind: this.#kind }),
      isOpen: () => hasDraft || this.#chosen !== undefined,
    });
  }

  /** Goes on with what was filled in on the page around the frame, as soon as there are fields for it. */
  hostUpdate(): void {
    const { handed } = this.#host;
    if (!handed || handed === this.#taken) return;
    this.#kind = this.#task.kinds.find((kind) => kind === handed['kind']) ?? this.#kind;
    if (!this.#desk.made) return;
    this.#taken = handed;
    this.#desk.made.takeValues(handed);
  }

  render(): TemplateResult {
    const desk = this.#desk.made;
    const beginning = !desk || desk.isAtBeginning;
    return html`
      <div class=${beginning ? 'beginning' : ''}>
        ${beginning ? html`${this.#choice()} ${this.#facts.render(this.#serviceId, this.#host.headingLevel + 1)}` : nothing}
        <div class="fields">${this.#desk.render((made) => made.render())}</div>
      </div>
    `;
  }

  get isFramed(): boolean {
    return this.#desk.made?.isFramed === true;
  }

  get #chosen(): ServiceKind | undefined {
    const desk = this.#desk.made;
    return desk ? desk.kind : this.#kind;
  }

  get #serviceId(): string | undefined {
    return this.#desk.made?.serviceId ?? this.#facts.firstOf(this.#chosen);
  }

  #choice(): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { kinds } = this.#task;
    if (kinds.length === 1) return nothing;
    const hint = (kind: ServiceKind): string | undefined => {
      const key = `serviceForm.kind.hint.${kind}`;
      return key in startMessages.vi ? t(key as StartKey) : undefined;
    };
    const options = kinds.map((value) => ({ value, label: t(`serviceForm.kind.${value}`), hint: hint(value) }));
    if (kinds.length > MOST_RADIOS) return selectField(this.#fields, 'kind', options, { choose: t('serviceForm.choose') });
    return radioGroup(this.#fields, 'kind', options, { look: 'list' });
  }

  /** Of the form, as soon as it is there. */
  get #fields(): Fields<'kind'> {
    const desk = this.#desk.made;
    return {
      values: { kind: this.#chosen ?? '' },
      errors: desk?.errors ?? [],
      label: () => this.#host.t('serviceForm.kind'),
      change: (_, value) => {
        this.#kind = this.#task.kinds.find((kind) => kind === value);
        desk?.choose(value);
        this.#host.requestUpdate();
      },
    };
  }
}

/** The fields come at once where somebody may want to go on; what is kept, `core/draft.ts` reads when it is there. */
function isDraftKept(name: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`evn-draft ${name} `));
  } catch {
    return false;
  }
}
