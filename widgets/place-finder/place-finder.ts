import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered, type Asker } from '../core/answer-controller.ts';
import { WidgetElement } from '../core/element.ts';
import type { Problem } from '../core/problem.ts';
import { readShared, withShared } from '../core/share-link.ts';
import type { UnitChooser, UnitField } from '../shared/unit-chooser/unit-chooser.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import type { Copier } from '../ui/copier.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import { errorsOf, onSubmit } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { tabs } from '../ui/tabs.ts';
import { textField } from '../ui/text-field.ts';
import type { Found, Question } from './place-finder.data.ts';
import { type PlaceSort, placeSorts } from './place-finder.kinds.ts';
import { placeFinderStyles } from './place-finder.styles.ts';
import { type PlaceFinderKey, type ShellKey, shellMessages } from './place-finder.vi.ts';

type View = typeof import('./place-finder.answer.ts');
type Answer = Answered<Question, Found, View>;
type FieldName = 'text' | UnitField;
type FinderProblem = Problem<FieldName, PlaceFinderKey>;
/** Where to look, whatever for. */
type Where = { readonly by: 'unit'; readonly unitCode: string } | { readonly by: 'name'; readonly text: string };

/** Of a shared link: what was looked for, and in which unit. What somebody typed is in no link. */
const SHARED = 'evn-places';

const labels = {
  text: 'placeFinder.text',
  search: 'unitChooser.search',
  company: 'unitChooser.company',
  unit: 'unitChooser.unit',
} as const satisfies Readonly<Record<FieldName, PlaceFinderKey>>;

/**
 * Where customers pay and ask: pay points, transaction offices, and the accounts of the units, each with its source and
 * the day on which it was checked; by unit, or by what somebody types. That there is none, and that nobody knows, are
 * two answers.
 *
 * @summary Pay points, offices and accounts to pay into
 * @fires {CustomEvent<{ by: 'unit' | 'name', kind: string }>} evn-submit - Somebody asks; `preventDefault` stops the question
 * @fires {CustomEvent<{ kind: 'found' | 'none' | 'unknown', count: number }>} evn-result - An answer is shown
 * @fires {CustomEvent<{ placeId: string, kind: string, unitCode: string, for: 'map' | 'copy' }>} evn-place-selected - Somebody goes to a place, or copied an account; `preventDefault` keeps the map from opening, where the page shows its own
 * @csspart list - The places
 * @csspart card - One of them
 * @csspart summary - What was found, in one sentence
 */
export class PlaceFinderElement extends WidgetElement<PlaceFinderKey, ShellKey> {
  static override styles = [WidgetElement.styles, placeFinderStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, kind: placeSorts };

  /** What to look for first: `pay-point`, `office` or `account`. */
  @property() kind: PlaceSort = 'pay-point';
  /** Unit (Điện lực) to look in at once. */
  @property({ attribute: 'unit-code' }) unitCode = '';

  @state() private sort: PlaceSort = 'pay-point';
  @state() private text = '';
  /** Somebody wants another place than the one that the page names. */
  @state() private elsewhere = false;

  protected override readonly pack = shellMessages;
  #copier: Copier | undefined;

  readonly #answer = new AnswerController<Question, Found, View, FinderProblem>(this, {
    view: () => import('./place-finder.answer.ts'),
    load: (view, question, ask) => view.loadPlaces(question, ask),
    problemsOf: ({ data, view }) => view.refusalsOf(data),
    announce: ({ data, question, view }) => view.finderView(data, question, this.t).headline,
    onAnswer: ({ data, question, view }) => {
      const { result, places } = view.finderView(data, question, this.t);
      this.emit('evn-result', { kind: result, count: places.length });
    },
    start: () => this.#start(),
    keepsLast: true,
  });

  readonly #units = new LazyPart<typeof import('../shared/unit-chooser/unit-chooser.ts'), UnitChooser>(this, {
    fetch: () => import('../shared/unit-chooser/unit-chooser.ts'),
    make: (view) =>
      new view.UnitChooser(this, {
        isOpen: () => this.#asksWhere,
        onPick: ({ code }) => this.#ask({ by: 'unit', unitCode: code }, 'page'),
        onChoose: (unit) => (unit ? this.#ask({ by: 'unit', unitCode: unit.code }, 'page') : this.#answer.withdraw()),
      }),
    isOpen: () => this.#asksWhere,
  });

  get #asksWhere(): boolean {
    return !this.unitCode || this.elsewhere || this.#answer.problems.length > 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind') && placeSorts.includes(this.kind)) this.#look(this.kind);
    if (changed.has('unitCode') && this.unitCode) this.#ask({ by: 'unit', unitCode: this.unitCode }, 'page');
  }

  protected override renderWidget(): TemplateResult {
    const { t, sort } = this;
    const kinds = placeSorts.map((name) => ({ name, label: t(`placeFinder.kind.${name}`) }));
    return html`
      ${heading(this.headingLevel, t('placeFinder.title'), 'heading')} ${answerAnnounced(this.#answer)}
      ${tabs(t('placeFinder.kinds'), kinds, sort, (name) => this.#look(name))}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${sort}">
        ${this.#renderForms()}
        ${answerSection(this.#answer, { t, label: t('placeFinder.result') }, (answered) => this.#renderAnswer(answered))}
      </div>
    `;
  }

  /** A page that names the unit has asked already: the forms are there for whoever looks somewhere else. */
  #renderForms(): TemplateResult {
    const { t } = this;
    const errors = errorsOf(this.#answer.problems, t, (field) => t(labels[field]));
    const forms = html`
      ${errorSummary(t('error.summary'), this.headingLevel + 1, errors)}
      <div class="ways screen-only">${this.#renderSearch(errors)} ${this.#renderUnits(errors)}</div>
    `;
    if (!this.unitCode) return forms;
    return html`
      <details class="fold screen-only" ?open=${this.#asksWhere} @toggle=${(event: Event) => this.#unfold(event)}>
        <summary>${t('placeFinder.otherPlace')}</summary>${forms}
      </details>
    `;
  }

  #renderSearch(errors: readonly FieldError[]): TemplateResult {
    const { t, text } = this;
    const fields = {
      values: { text },
      errors,
      label: () => t('placeFinder.text'),
      change: (_: 'text', typed: string) => {
        this.text = typed;
        this.#answer.mended('text');
      },
    };
    return html`
      <form role="search" novalidate @submit=${onSubmit(() => this.#submitText())}>
        ${textField(fields, 'text', { type: 'search', hint: t('placeFinder.textHint'), enterkeyhint: 'search' })}
        <div class="actions stretch" part="actions"><button class="button" type="submit">${t('placeFinder.find')}</button></div>
      </form>
    `;
  }

  #renderUnits(errors: readonly FieldError[]): TemplateResult | typeof nothing {
    const { t } = this;
    return this.#units.render(
      (units) => html`
        <form novalidate aria-labelledby="by-unit" @submit=${onSubmit(() => this.#submitUnit(units))}>
          <p class="by-unit" id="by-unit">${t('placeFinder.byUnit')}</p>
          ${units.render(errors)}
          ${units.isReady ? html`<div class="actions stretch" part="actions"><button class="button quiet" type="submit">${t('placeFinder.show')}</button></div>` : nothing}
        </form>
      `,
    );
  }

  #renderAnswer({ data, question, view }: Answer): TemplateResult {
    const { t } = this;
    const { state: now, receivedAt } = this.#answer.query;
    const shown = view.finderView(data, question, t);
    this.#copier ??= new view.Copier(this);
    return html`
      ${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, t)}
      ${view.answerView(shown, {
        t,
        level: this.headingLevel + 1,
        copier: this.#copier,
        message: this.#answer.message,
        onUnit: (unitCode) => this.#submit({ by: 'unit', unitCode }),
        onSelect: (place, purpose) =>
          this.emit('evn-place-selected', { placeId: place.id, kind: question.kind, unitCode: place.unitCode, for: purpose }, true),
        share: () => void this.#share(shown.headline, question, view),
      })}
    `;
  }

  #unfold(event: Event): void {
    this.elsewhere = (event.currentTarget as HTMLDetailsElement).open;
  }

  #start(): void {
    const [, sort = '', unitCode = ''] = /^([a-z-]+)\.([0-9A-Z]{4,6})$/.exec(readShared(location.hash, SHARED) ?? '') ?? [];
    const shared = placeSorts.find((one) => one === sort);
    if (this.unitCode || !shared) return;
    this.sort = shared;
    this.#ask({ by: 'unit', unitCode }, 'link');
  }

  /** Looks for something else in the same place. */
  #look(sort: PlaceSort): void {
    this.sort = sort;
    const { question } = this.#answer;
    if (question) this.#ask(question, 'page');
  }

  #ask(where: Where, asker: Asker): void {
    this.#answer.ask({ ...where, kind: this.sort }, asker);
  }

  #submit(where: Where): void {
    this.#answer.submit({ ...where, kind: this.sort }, { by: where.by, kind: this.sort });
  }

  #submitText(): void {
    const text = this.text.trim();
    if (text) this.#submit({ by: 'name', text });
    else this.#answer.refuse([{ field: 'text', key: 'placeFinder.textMissing' }]);
  }

  #submitUnit(units: UnitChooser): void {
    const read = units.read();
    if (!read) return;
    if ('unit' in read) this.#submit({ by: 'unit', unitCode: read.unit.code });
    else this.#answer.refuse([read.problem]);
  }

  async #share(headline: string, question: Question, view: View): Promise<void> {
    const place = question.by === 'unit' ? `${question.kind}.${question.unitCode}` : undefined;
    this.#answer.say(await view.share(headline, withShared(location.href, { [SHARED]: place }), this.t));
  }
}
