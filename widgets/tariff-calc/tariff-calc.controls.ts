import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate, formatWeekday } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import { describedBy, field } from '../ui/field.ts';
import type { CalcForm, FieldName } from './tariff-calc.form.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

/** What the form views need of the element. */
export interface FormContext {
  readonly form: CalcForm;
  readonly t: Translate<TariffCalcKey | SharedKey>;
  readonly language: Language;
  readonly errorOf: (name: FieldName) => string | undefined;
  readonly set: (name: FieldName, value: string) => void;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface TextOptions {
  readonly hint?: TariffCalcKey;
  readonly type?: 'text' | 'date';
  readonly optional?: boolean;
}

const typedInto = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The message key of a field's label is the name of the field. */
type LabelledField = FieldName & (TariffCalcKey extends `tariffCalc.${infer Name}` ? Name : never);

function textsOf({ t, errorOf }: FormContext, name: LabelledField, hint?: TariffCalcKey) {
  return { id: name, label: t(`tariffCalc.${name}`), hint: hint && t(hint), error: errorOf(name) };
}

/** Numbers are typed as text: a number field would drop what it cannot read, and scroll away what was typed. */
export function textField(
  context: FormContext,
  name: LabelledField,
  { hint, type = 'text', optional = false }: TextOptions = {},
): TemplateResult {
  const texts = textsOf(context, name, hint);
  const day = type === 'date' ? dayInWords(context, name) : undefined;
  return field(
    texts,
    html`<input
      class="input"
      id=${name}
      name=${name}
      type=${type}
      inputmode=${type === 'text' ? 'decimal' : nothing}
      autocomplete="off"
      ?required=${!optional}
      aria-invalid=${texts.error ? 'true' : nothing}
      aria-describedby=${describedBy({ ...texts, day })}
      .value=${live(context.form[name])}
      @input=${(event: Event) => context.set(name, typedInto(event))}
    />${day ? html`<p class="day" id="${name}-day">${day}</p>` : nothing}`,
  );
}

/** A date field follows the language of the browser, which may put the month first: so the day is said again. */
function dayInWords({ form, language }: FormContext, name: FieldName): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(form[name]) ? `${formatWeekday(form[name], language)}, ${formatDate(form[name])}` : undefined;
}

export function selectField(context: FormContext, name: LabelledField, options: readonly Option[], hint?: TariffCalcKey): TemplateResult {
  const texts = textsOf(context, name, hint);
  return field(
    texts,
    html`<select
      class="input"
      id=${name}
      name=${name}
      aria-invalid=${texts.error ? 'true' : nothing}
      aria-describedby=${describedBy(texts)}
      @change=${(event: Event) => context.set(name, typedInto(event))}
    >
      ${options.map(({ value, label }) => html`<option value=${value} ?selected=${value === context.form[name]}>${label}</option>`)}
    </select>`,
  );
}

/** One of a few, all in sight: radio buttons drawn as a row of segments, or as a list where the sentences are long. */
export function choice(
  context: FormContext,
  name: LabelledField,
  options: readonly Option[],
  look: 'segments' | 'list' = 'segments',
  hint?: TariffCalcKey,
): TemplateResult {
  const texts = textsOf(context, name, hint);
  return html`
    <fieldset class="field ${texts.error ? 'has-error' : ''}" aria-describedby=${describedBy(texts)}>
      <legend class="label">${texts.label}</legend>
      ${texts.hint ? html`<p class="hint" id="${name}-hint">${texts.hint}</p>` : nothing}
      ${texts.error ? html`<p class="error-text" id="${name}-error">${texts.error}</p>` : nothing}
      <div class=${look}>
        ${options.map(
          ({ value, label }) => html`
            <label class=${look === 'segments' ? 'segment' : 'choice'}>
              <input type="radio" id="${name}-${value || 'none'}" name=${name} value=${value} .checked=${live(context.form[name] === value)} @change=${() => context.set(name, value)} />
              <span>${label}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** Id of the control that takes focus for a field. */
export function controlId(name: FieldName): string {
  return name === 'restart' ? 'restart-rolled' : name;
}
