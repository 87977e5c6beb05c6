import { css, html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { addDays, civilDateOf } from '../core/civil-date.ts';
import type { WidgetPart } from '../core/element.ts';
import { formatDate } from '../core/format.ts';
import { readShared, withShared } from '../core/share-link.ts';
import { share } from '../core/sharing.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { controlsStyles } from '../ui/controls.styles.ts';
import { radioGroup, selectField } from '../ui/controls.ts';
import { dateField } from '../ui/date-field.ts';
import { errorSummary } from '../ui/error-summary.ts';
import type { Fields } from '../ui/field.ts';
import { tableStyles } from '../ui/table.styles.ts';
import { TariffTablePrices, type TariffTablePricesQuery } from './tariff-table-prices.generated.ts';
import { firstDayOf, toTariffView } from './tariff-table.data.ts';
import { deskStyles } from './tariff-table.desk.styles.ts';
import { deskMessages, type DeskKey } from './tariff-table.desk.vi.ts';
import { type Group, groupNames, groups, isGroup, type VatChoice, vatChoices } from './tariff-table.groups.ts';
import { historyView, noPrices, sheetView } from './tariff-table.sheet.ts';
import type { TariffTableElement } from './tariff-table.ts';

export const part: WidgetPart<DeskKey> = { messages: deskMessages, styles: css`${controlsStyles}${tableStyles}${deskStyles}` };
const view = { part };

type Field = 'group' | 'day' | 'vat';

interface Question {
  /** Null: it is known by its decision. */
  readonly at: string | null;
  readonly decision: string | null;
}

/** Of a shared link: `business 2026-06-01`, or a decision in place of the day. */
const SHARED = 'evn-tariff-table';
const DAY = /^\d{4}-\d\d-\d\d$/;
/** A day that there is: browsers let `2026-02-30` be typed where they have no picker, and links may say anything. */
const isDay = (text: string): boolean => DAY.test(text) && Number.isFinite(Date.parse(text)) && addDays(text, 0) === text;

/** The choice of customers, day and tax, and the prices. Only another day or decision asks the BFF; all else is drawn anew. */
export class TariffDesk {
  readonly #host: TariffTableElement;
  readonly #answer: AnswerController<Question, TariffTablePricesQuery, typeof view>;
  #group: Group;
  #vat: VatChoice;
  #day: string;
  /** Chosen in the history; the day then says nothing. */
  #decision: string | null = null;

  constructor(host: TariffTableElement) {
    this.#host = host;
    const { t } = host;
    this.#group = isGroup(host.group) ? host.group : 'residential';
    this.#vat = vatChoices.includes(host.vat) ? host.vat : 'both';
    this.#day = host.at || this.#today;
    this.#answer = new AnswerController(host, {
      view: () => Promise.resolve(view),
      load: (_, question, ask) => ask(TariffTablePrices, question),
      announce: ({ data }) =>
        data.tariff
          ? t('tariffTable.heading', { group: t(`tariffTable.group.${groups[this.#group]}`), decision: data.tariff.decision.decision })
          : t('tariffTable.none', { day: formatDate(this.#day) }),
      onAnswer: ({ data: { tariff } }) => {
        host.emit('evn-result', { kind: tariff ? 'found' : 'none', count: tariff ? 1 : 0 });
        if (tariff) host.emit('evn-tariff-selected', { id: tariff.decision.decision });
      },
      keepsLast: true,
    });
    this.#takeLink();
    this.#ask(readShared(location.hash, SHARED) === undefined ? 'page' : 'link');
  }

  /** The tag says something else now. */
  follow(): void {
    const { group, vat, at } = this.#host;
    if (isGroup(group)) this.#group = group;
    if (vatChoices.includes(vat)) this.#vat = vat;
    this.#choose(at || this.#today, null);
  }

  render(): TemplateResult {
    const { t, headingLevel } = this.#host;
    const fields = this.#fields;
    const choice = (names: readonly string[], prefix: 'tariffTable.vat'): { value: string; label: string }[] =>
      names.map((value) => ({ value, label: t(`${prefix}.${value as VatChoice}`) }));
    return html`
      ${answerAnnounced(this.#answer)} ${errorSummary(t('error.summary'), headingLevel + 1, fields.errors)}
      <form novalidate @submit=${(event: Event) => event.preventDefault()}>
        <div class="choice-row">
          ${selectField(
            fields,
            'group',
            groupNames.map((value) => ({ value, label: t(`tariffTable.group.${groups[value]}`) })),
          )}
          ${dateField(fields, 'day', { language: this.#host.language })} ${radioGroup(fields, 'vat', choice(vatChoices, 'tariffTable.vat'))}
        </div>
      </form>
      ${answerSection(this.#answer, { t, label: t('tariffTable.answer') }, (answered) => this.#prices(answered))}
    `;
  }

  get #today(): string {
    return civilDateOf(this.#host.clock());
  }

  get #fields(): Fields<Field> {
    const { t } = this.#host;
    const label = (field: Field): string => t(`tariffTable.${field}`);
    return {
      values: { group: this.#group, day: this.#day, vat: this.#vat },
      label,
      errors: isDay(this.#day) ? [] : [{ id: 'day', message: t('tariffTable.day.missing', { field: label('day') }) }],
      change: (field, value) => this.#change(field, value),
    };
  }

  #change(field: Field, value: string): void {
    if (field === 'group' && isGroup(value)) this.#group = value;
    if (field === 'vat') this.#vat = vatChoices.find((choice) => choice === value) ?? this.#vat;
    if (field === 'day') this.#choose(value, null);
    this.#answer.say('');
  }

  #choose(day: string, decision: string | null): void {
    this.#day = day;
    this.#decision = decision;
    if (isDay(day)) this.#ask('page');
    else this.#answer.withdraw();
  }

  #ask(asker: 'page' | 'link' | 'person'): void {
    if (!isDay(this.#day)) return;
    const decision = this.#decision;
    this.#answer.ask({ at: decision === null ? this.#day : null, decision }, asker);
  }

  #takeLink(): void {
    const [group = '', when = ''] = (readShared(location.hash, SHARED) ?? '').split(' ');
    if (isGroup(group)) this.#group = group;
    if (isDay(when)) this.#day = when;
    else if (when && !DAY.test(when)) this.#decision = when;
  }

  #prices({ data, question }: Answered<Question, TariffTablePricesQuery, unknown>): TemplateResult {
    const { t, language, headingLevel } = this.#host;
    const reader = { t, language };
    const { query, message } = this.#answer;
    const { tariff, tariffDecisions } = data;
    const decisions = (tariffDecisions ?? []).filter(({ setsPrices }) => setsPrices);
    const shown = tariff && toTariffView(tariff, groups[this.#group], this.#vat, { asked: question.at, today: this.#today }, reader);
    return html`
      ${ageNotice({ state: query.state, receivedAt: query.receivedAt, retry: () => this.#answer.retry() }, t)}
      ${shown ? sheetView(shown, headingLevel + 1, t) : noPrices(this.#day, firstDayOf(decisions), t)}
      ${
        this.#decision === null
          ? nothing
          : html`<button class="button plain" type="button" @click=${() => this.#choose(this.#today, null)}>${t('tariffTable.today')}</button>`
      }
      ${historyView(decisions, { t, shown: tariff?.decision.decision, show: (decision) => this.#show(decision) })}
      ${answerActions({ share: () => void this.#share(), message }, t)}
    `;
  }

  #show(decision: string): void {
    this.#decision = decision;
    this.#ask('person');
  }

  async #share(): Promise<void> {
    const { t } = this.#host;
    const { answered } = this.#answer;
    const decision = answered?.data.tariff?.decision.decision ?? '';
    const text = t('tariffTable.heading', { group: t(`tariffTable.group.${groups[this.#group]}`), decision });
    const address = withShared(location.href, { [SHARED]: `${this.#group} ${this.#decision ?? this.#day}` });
    this.#answer.say(await share(text, address, t));
  }
}
