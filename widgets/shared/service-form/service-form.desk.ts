import { css, html, nothing, type TemplateResult } from 'lit';
import { civilDateOf } from '../../../schema/civil-date.ts';
import type { ServiceKind } from '../../../schema/service-forms.ts';
import type { WidgetPart } from '../../core/element.ts';
import { FormController } from '../../core/form-controller.ts';
import { personalAsk } from '../../core/personal.ts';
import { findPlacement, madeFor } from '../../core/placement.ts';
import type { Problem } from '../../core/problem.ts';
import { answerAnnounced } from '../../ui/answer-section.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { formFrame } from '../../ui/form-frame.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { LazyPart } from '../../ui/lazy-part.ts';
import { type AddressField, addressLabel } from '../address/address.fields.ts';
import { LazyAddress } from '../address/address.lazy.ts';
import { toHotlineView } from '../hotline/hotline.data.ts';
import { hotlineLink } from '../hotline/hotline.ts';
import { HotlineNumbers } from '../hotline/hotline.numbers.ts';
import { solveIn } from '../human-check/human-check.field.ts';
import type { PersonalFrame } from '../personal/personal.frame.ts';
import { elsewhereOf } from '../request/request.elsewhere.ts';
import { PageCode } from '../request/request.page-code.ts';
import { ServiceRequestSend, type ServiceRequestSendMutation } from '../service-request/service-request-send.generated.ts';
import { problemsOf } from './service-form.checks.ts';
import { sections } from './service-form.controls.ts';
import type { FactsBlock } from './service-form.facts.ts';
import {
  askedOf,
  customerOf,
  type FormField,
  type FormValues,
  type Half,
  kindOf,
  isLoadField,
  partOfLoad,
  refusedFields,
  type Screen,
  screensOf,
  secretFields,
  serviceIdOf,
  textLimits,
  untouchedOf,
} from './service-form.fields.ts';
import { draftNameOf, type ServiceFormHost, type ServiceFormTask } from './service-form.host.ts';
import { inputOf, type ServiceInput } from './service-form.input.ts';
import type { SendingHalf } from './service-form.sending.ts';
import type { StartKey } from './service-form.start.vi.ts';
import { deskStyles } from './service-form.desk.styles.ts';
import { deskMessages, type DeskKey } from './service-form.desk.vi.ts';

/** Of the start as well, whose choice is a field of the form. */
type Key = DeskKey | StartKey;
type Result = NonNullable<ServiceRequestSendMutation['serviceRequestSubmit']>;

const part: WidgetPart<DeskKey> = {
  messages: deskMessages,
  styles: css`${formStyles}${deskStyles}`,
};

/** Where the form may stand decides what it asks there. @throws WidgetError where the BFF has to be asked, and does not answer */
export async function openDesk(host: ServiceFormHost) {
  const placement = await findPlacement('B', host, new AbortController().signal);
  const half: Half = placement !== 'inline' ? 'page' : madeFor() === 'frame' ? 'frame' : 'own';
  return { part, make: (given: DeskTask) => new ServiceDesk(given, half) };
}

interface DeskTask {
  readonly host: ServiceFormHost;
  readonly task: ServiceFormTask;
  readonly facts: FactsBlock;
  /** What was chosen already. */
  readonly kind: ServiceKind | undefined;
}

/** One form for all kinds: the fields of the kind, papers, a look at the answers, and the receipt. */
export class ServiceDesk {
  readonly #host: ServiceFormHost;
  readonly #half: Half;
  readonly #form: FormController<FormField, Key, ServiceInput, Result>;
  readonly #address: LazyAddress;
  readonly #facts: FactsBlock;
  readonly #numbers: HotlineNumbers;
  readonly #sending: LazyPart<typeof import('./service-form.sending.ts'), SendingHalf>;
  readonly #frame: LazyPart<typeof import('../personal/personal.frame.ts'), PersonalFrame>;
  /** The person was told of a request like this, and wants both. */
  #confirmed = false;

  constructor({ host, task, facts, kind }: DeskTask, half: Half) {
    this.#host = host;
    this.#half = half;
    this.#facts = facts;
    this.#form = new FormController<FormField, Key, ServiceInput, Result>(host, {
      name: draftNameOf(task),
      untouched: untouchedOf(task.kinds),
      secret: secretFields,
      keepsDraft: () => host.draft !== 'off',
      steps: (values) => screensOf(values, half).map(({ fields }) => fields),
      label: (field, values) => this.#label(field, values),
      check: (values) => [...problemsOf(values, { today: civilDateOf(host.clock()), language: host.language }), ...this.#unfinished],
      limits: textLimits,
      inputOf: (values) => inputOf(values, host.language, { attachments: this.#attachments, confirmDuplicate: this.#confirmed }),
      refused: { fields: refusedFields, other: 'kind' },
      // Nothing of it goes over the public surface, and never from a partner's page.
      send: async (input, envelope) =>
        (await personalAsk(host)(ServiceRequestSend, { input: { ...input, ...envelope } })).serviceRequestSubmit,
      solve: solveIn(host),
      onDiscard: () => this.#sending.made?.discard(),
      onReceipt: ({ requestCode }) => {
        this.#sending.made?.sent();
        host.emit('evn-submitted', { requestCode });
      },
    });
    if (kind) this.#form.fill({ kind });
    this.#address = new LazyAddress(host, {
      fields: () => this.#form,
      isOpen: () => this.#asksAddress, // the answers to check say the place in words
      ...(task.kinds.every((kind) => askedOf(kind, 'HOUSEHOLD').get('address') !== 'ALWAYS') ? { optional: true } : {}),
    });
    this.#numbers = new HotlineNumbers(host);
    this.#sending = new LazyPart(host, {
      fetch: () => import('./service-form.sending.ts'),
      make: (view) => new view.SendingHalf(host, this.#form, { address: () => this.#address.text, again: () => this.#startAgain() }),
      isOpen: () => half !== 'page' && this.#form.step > 0,
    });
    this.#frame = new LazyPart(host, {
      fetch: () => import('../personal/personal.frame.ts'),
      make: (view) => new view.PersonalFrame(host, { widget: task.widget, title: task.title, values: () => this.#form.values }),
      isOpen: () => half === 'page' && this.#form.step > 0,
    });
    if (task.coded)
      new PageCode(task.coded, { value: () => this.#form.values.customerCode, fill: (customerCode) => this.#form.fill({ customerCode }) });
    if (half === 'page') host.addEventListener('evn-submitted', () => this.#form.forget());
  }

  /** Of the page around the frame: what it may ask, and nothing that only the utility may. */
  takeValues(values: Readonly<Record<string, string>>): void {
    if (this.#half !== 'frame' || this.#form.state.kind !== 'idle') return;
    const known = Object.entries(values).filter(
      ([field, value]) => typeof value === 'string' && field in this.#form.values && !(secretFields as readonly string[]).includes(field),
    );
    this.#form.resume(Object.fromEntries(known), 1);
  }

  get kind(): ServiceKind | undefined {
    return kindOf(this.#form.values);
  }

  get serviceId(): string | undefined {
    return this.kind && serviceIdOf(this.kind, this.#form.values);
  }

  get errors(): readonly FieldError[] {
    return this.#form.errors;
  }

  /** The choice, and what it means, stand above the first screen. */
  get isAtBeginning(): boolean {
    return this.#form.step === 0 && this.#form.state.kind !== 'sent';
  }

  /** What is shown has a heading of its own. */
  get isFramed(): boolean {
    return this.#screen.is === 'FRAME';
  }

  /** A choice alone is no reason to forget what another tab has left behind. */
  choose(kind: string): void {
    if (this.#form.offeredAt) this.#form.fill({ kind });
    else this.#form.change('kind', kind);
  }

  render(): TemplateResult {
    const { state } = this.#form;
    return html`${answerAnnounced(this.#form)} ${state.kind === 'sent' ? this.#receipt(state.receipt) : this.#screens()}`;
  }

  get #screen(): Screen {
    const screens = screensOf(this.#form.values, this.#half);
    return screens[this.#form.step] ?? (screens[0] as Screen);
  }

  get #asksAddress(): boolean {
    const kind = kindOf(this.#form.values);
    return kind !== undefined && askedOf(kind, customerOf(this.#form.values)).has('address');
  }

  /** A paper that is on its way would be left behind. */
  get #unfinished(): readonly Problem<FormField, Key>[] {
    const isSending = this.#screen.is === 'CHECK' && this.#sending.made?.isBusy;
    return isSending ? [{ field: 'attachments', key: 'serviceForm.papers.busy' }] : [];
  }

  get #attachments(): readonly string[] {
    return this.#sending.made?.attachments ?? [];
  }

  #screens(): TemplateResult {
    const host = this.#host;
    const form = this.#form;
    const { t } = host;
    const { is } = this.#screen;
    if (is === 'FRAME') return this.#framed();
    const elsewhere = elsewhereOf(form.state);
    const numbers = elsewhere ? [elsewhere] : this.#numbers.own;
    const title = t(`serviceForm.step.${is}`);
    const frame = {
      t,
      level: host.headingLevel + 1,
      now: host.clock(),
      title,
      sendLabel: this.#sending.made?.sendLabel ?? t('form.send'),
      beforeSending: this.#sending.made?.beforeSending(),
      otherWays: html`${this.#sending.made?.duplicate(() => this.#sendAnyway())}${numbers.map((hotline) => html`<p>${hotlineLink(toHotlineView(hotline, t), t)}</p>`)}`,
    };
    return formFrame(form, frame, this.#content(is));
  }

  #content(is: Screen['is']): unknown {
    switch (is) {
      case 'PAPERS':
        return this.#sending.render((sending) => sending.papers());
      case 'CHECK':
        return this.#sending.render((sending) => sending.check());
      case 'PERSONAL':
        return this.#sections();
      case 'DATA':
        return html`${this.#half === 'page' ? html`<p class="hint field">${this.#host.t('serviceForm.page')}</p>` : nothing} ${this.#sections()}`;
      case 'FRAME':
        return nothing;
    }
  }

  #sections(): TemplateResult[] {
    const { t, language, headingLevel, clock } = this.#host;
    return sections(this.#form, this.#screen.rings, {
      t,
      language,
      today: civilDateOf(clock()),
      level: headingLevel + 2,
      address: () => this.#address.render(),
    });
  }

  #framed(): TemplateResult {
    const { t } = this.#host;
    return html`
      <div class="step" tabindex="-1"></div>
      ${this.#frame.render((frame) => frame.render())}
      <div class="actions"><button class="button plain" type="button" @click=${() => this.#form.back()}>← ${t('serviceForm.again')}</button></div>
    `;
  }

  #receipt(receipt: Extract<Result, { __typename: 'ServiceRequestReceipt' }>): TemplateResult | typeof nothing {
    const known = this.#facts.viewOf(this.serviceId);
    // What one corporation promises binds no other.
    const isTheirs = known && (receipt.unit === null || receipt.unit.corporation === known.corporation);
    return this.#sending.render((sending) => sending.receipt(receipt, isTheirs ? known.facts.time : null));
  }

  #sendAnyway(): void {
    this.#confirmed = true;
    this.#form.proceed();
  }

  #startAgain(): void {
    this.#confirmed = false;
    this.#form.startAgain();
  }

  #label(field: FormField, values: FormValues): string {
    const { t } = this.#host;
    if (field === 'kind' || field === 'attachments') return t(`serviceForm.${field}`);
    if (isLoadField(field)) return t(`serviceForm.loads.${partOfLoad(field)}`);
    if (field.startsWith('address')) return addressLabel(field as AddressField, values, t);
    return t(`serviceForm.field.${field as Exclude<typeof field, AddressField>}`);
  }
}
