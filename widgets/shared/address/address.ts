import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { REQUEST_LIMITS } from '../../../schema/request-limits.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { QueryController } from '../../core/query-controller.ts';
import { radioGroup, selectField } from '../../ui/controls.ts';
import { fault } from '../../ui/fault.ts';
import type { Fields } from '../../ui/field.ts';
import { textArea } from '../../ui/form-controls.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { textField } from '../../ui/text-field.ts';
import { asOptions, type Commune, communesShown, isSearchable, isWorthFiltering, meaningIn, type Province } from './address.data.ts';
import { type AddressField, addressWays, addressWords, type Meaning, meaningOf, meaningText, wayOf } from './address.fields.ts';
import { plainAddress } from './address.lazy.ts';
import { addressStyles } from './address.styles.ts';
import { type AddressKey, addressMessages } from './address.vi.ts';
import { AddressCommunes } from './address-communes.generated.ts';
import { AddressProvinces } from './address-provinces.generated.ts';
import { AddressSearch, type AddressSearchQuery } from './address-search.generated.ts';

/** To be adopted before the controls are drawn. */
export const part: WidgetPart<AddressKey> = { messages: addressMessages, styles: addressStyles };

type Host = WidgetElement & { readonly t: Translate<AddressKey | SharedKey> };
type Match = NonNullable<AddressSearchQuery['addressSearch']>[number];

export interface AddressOptions {
  /** The form that the controls belong to. */
  readonly fields: () => Fields<AddressField>;
  /** The lists are fetched as long as this is true. */
  readonly isOpen: () => boolean;
  /** The form takes an empty address too. */
  readonly optional?: boolean;
}

/** Somebody who pauses so long wants an answer. */
const PAUSE_MS = 400;
const MOST_MEANINGS = 5;
const allProvinces = {};

/**
 * Where something is: province and commune of today from two lists, or an address as it was before July 2025, of which the
 * person may say what it is today. Both are kept. Nothing here keeps the form from being sent but a missing field.
 */
export class Address implements ReactiveController {
  readonly #host: Host;
  readonly #options: AddressOptions;
  readonly #provinces: QueryController<object, readonly Province[]>;
  readonly #communes: QueryController<{ readonly provinceCode: string }, readonly Commune[]>;
  readonly #matches: QueryController<{ readonly text: string; readonly first: number }, readonly Match[]>;
  #province: { readonly provinceCode: string } | null = null;
  #search: { readonly text: string; readonly first: number } | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #filter = '';
  #seen = '';

  constructor(host: Host, options: AddressOptions) {
    this.#host = host;
    this.#options = options;
    this.#provinces = new QueryController<object, readonly Province[]>(host, {
      quiet: true,
      question: () => (this.#asksFor('now') ? allProvinces : null),
      load: async (_, ask) => (await ask(AddressProvinces, {})).provinces ?? [],
    });
    this.#communes = new QueryController<{ readonly provinceCode: string }, readonly Commune[]>(host, {
      quiet: true,
      question: () => (this.#asksFor('now') ? this.#provinceAsked() : null),
      load: async (question, ask) => (await ask(AddressCommunes, question)).communes ?? [],
    });
    this.#matches = new QueryController<{ readonly text: string; readonly first: number }, readonly Match[]>(host, {
      quiet: true,
      question: () => (this.#asksFor('before') ? this.#search : null),
      load: async (question, ask) => (await ask(AddressSearch, question)).addressSearch ?? [],
    });
    host.addController(this);
  }

  /** Whoever wrote the address, a person or a draft, pauses before it is looked up. */
  hostUpdate(): void {
    const { addressOld } = this.#values;
    if (addressOld === this.#seen) return;
    this.#seen = addressOld;
    this.#searchSoon(addressOld);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** The controls, without the form around them. */
  render(): TemplateResult {
    const { t } = this.#host;
    const way = wayOf(this.#values);
    const ways = addressWays.map((value) => ({ value, label: t(`address.by.${value}`) }));
    return html`
      ${radioGroup(this.#fields, 'addressBy', ways, { look: 'list' })} ${way === 'now' ? this.#renderLists() : this.#renderOld()}
    `;
  }

  /** In words, for whoever has to say it on the phone. */
  get text(): string {
    const { addressProvince, addressCommune } = this.#values;
    const commune = this.#communes.data?.find(({ code }) => code === addressCommune);
    const province = this.#provinces.data?.find(({ code }) => code === addressProvince);
    return addressWords(this.#values, [commune?.name, province?.name].filter(Boolean).join(', '));
  }

  #renderLists(): TemplateResult {
    const { t } = this.#host;
    const { data, error } = this.#provinces;
    if (!data && error) return html`${fault(error, t, () => this.#provinces.retry())}${plainAddress(this.#fields, t, this.#need)}`;
    const provinces = (data ?? []).map(({ code, name }) => ({ value: code, label: name }));
    return html`
      ${selectField(this.#fields, 'addressProvince', provinces, {
        choose: t(data ? 'address.choose' : 'state.loading'),
        autocomplete: 'address-level1',
        ...this.#need,
      })}
      ${this.#renderCommunes()}
    `;
  }

  #renderCommunes(): TemplateResult {
    const { t } = this.#host;
    const { data, error, pending } = this.#communes;
    const { addressProvince, addressCommune } = this.#values;
    if (!data && error) return html`${fault(error, t, () => this.#communes.retry())}${plainAddress(this.#fields, t, this.#need)}`;
    const waiting = pending && !data;
    const shown = communesShown(data ?? [], this.#filter, addressCommune);
    return html`
      ${data && isWorthFiltering(data) ? this.#renderFilter(shown) : nothing}
      ${selectField(this.#fields, 'addressCommune', asOptions(shown), {
        choose: t(waiting ? 'state.loading' : 'address.choose'),
        hint: addressProvince ? undefined : t('address.provinceFirst'),
        autocomplete: 'address-level2',
        ...this.#need,
      })}
      ${textArea(this.#fields, 'addressStreet', { rows: 2, autocomplete: 'street-address', limit: REQUEST_LIMITS.street, ...this.#need })}
    `;
  }

  #renderFilter(shown: readonly Commune[]): TemplateResult {
    const { t } = this.#host;
    const text = this.#filter.trim();
    const fields: Fields<'addressFilter'> = {
      values: { addressFilter: this.#filter },
      errors: [],
      label: () => t('address.filter'),
      change: (_, typed) => {
        this.#filter = typed;
        this.#host.requestUpdate();
      },
    };
    const said =
      shown.length > 0 ? t('address.filtered', { count: shown.length }) : t('address.filteredNone', { text, by: t('address.by.before') });
    return html`
      ${textField(fields, 'addressFilter', { type: 'search', optional: true, below: html`<span role="status">${text ? said : ''}</span>` })}
    `;
  }

  #renderOld(): TemplateResult {
    const { t } = this.#host;
    const hint = t('address.oldHint');
    return html`
      ${textArea(this.#fields, 'addressOld', { rows: 3, autocomplete: 'street-address', limit: REQUEST_LIMITS.oldText, hint, ...this.#need })}
      <div role="status">${this.#renderMeaning()}</div>
    `;
  }

  #renderMeaning(): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const meaning = meaningOf(this.#values);
    if (meaning) return this.#renderChosen(meaning);
    const { data, error } = this.#matches;
    if (!data && error) return html`<p class="hint">${t('address.notSearched')}</p>`;
    if (!data) return nothing;
    if (data.length === 0) return html`<p class="hint">${t('address.noMeaning')}</p>`;
    return html`<p class="hint">${t('address.meanings')}</p><div class="meanings">${data.map((match) => this.#renderMatch(match))}</div>`;
  }

  #renderMatch(match: Match): TemplateResult {
    const meaning = meaningIn(match);
    const former = match.oldText ? html`<span class="hint">${this.#host.t('address.former', { former: match.oldText })}</span>` : nothing;
    return html`
      <button class="meaning" type="button" @click=${() => this.#choose(meaning)}>${icon('pin')}<span><strong>${meaning.place}</strong>${former}</span></button>
    `;
  }

  #renderChosen({ place }: Meaning): TemplateResult {
    const { t } = this.#host;
    return notice(
      'success',
      icon('check'),
      html`
        <p>${t('address.chosen', { place })}</p>
        <button class="button plain" type="button" id="address-again" @click=${() => this.#chooseAgain()}>${t('address.chooseAgain')}</button>
      `,
    );
  }

  #choose(meaning: Meaning): void {
    this.#fields.change('addressMeant', meaningText(meaning));
    this.#focusLater('#address-again');
  }

  #chooseAgain(): void {
    this.#fields.change('addressMeant', '');
    this.#focusLater('#addressOld');
  }

  /** The button that was pressed is gone: focus goes to what stands in its place. */
  #focusLater(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  get #values(): Fields<AddressField>['values'] {
    return this.#options.fields().values;
  }

  get #need(): { optional?: true } {
    return this.#options.optional ? { optional: true } : {};
  }

  /** The fields of the form, with what follows from a change of one for the others. */
  get #fields(): Fields<AddressField> {
    const form = this.#options.fields();
    return {
      values: form.values,
      errors: form.errors,
      label: (field) => form.label(field),
      change: (field, value) => {
        form.change(field, value);
        if (field === 'addressProvince') this.#forgetCommune(form);
        if (field === 'addressOld' && form.values.addressMeant) form.change('addressMeant', ''); // another text may mean another place
      },
    };
  }

  #forgetCommune(form: Fields<AddressField>): void {
    this.#filter = '';
    if (form.values.addressCommune) form.change('addressCommune', '');
  }

  #searchSoon(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#search = isSearchable(text) ? { text: text.trim(), first: MOST_MEANINGS } : null;
      this.#host.requestUpdate();
    }, PAUSE_MS);
  }

  #asksFor(way: ReturnType<typeof wayOf>): boolean {
    return this.#options.isOpen() && wayOf(this.#values) === way;
  }

  /** The same object as long as it is the same province. */
  #provinceAsked(): { readonly provinceCode: string } | null {
    const { addressProvince: provinceCode } = this.#values;
    if (this.#province?.provinceCode !== provinceCode) this.#province = provinceCode ? { provinceCode } : null;
    return this.#province;
  }
}
