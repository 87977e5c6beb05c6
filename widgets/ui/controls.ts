import { html, nothing, type TemplateResult } from 'lit';
import type { CivilDate } from '../core/civil-date.ts';
import { formatDate, formatWeekday } from '../core/format.ts';
import type { Language } from '../core/localize.ts';
import { describedBy, field, type FieldOptions, type Fields, hintAndError, invalid, labelText, textsOf, typedInto } from './field.ts';

/** Controls beside lines of text (`text-field.ts`) and what only larger forms have (`form-controls.ts`): all native, all alike. */

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second line in smaller type. */
  readonly hint?: string | undefined;
}

interface DateOptions extends FieldOptions {
  readonly language: Language;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
  /** `bday` for a day of birth. */
  readonly autocomplete?: string;
}

/** A day. The native control follows the language of the browser, which may put the month first: so the day is said again. */
export function dateField<Field extends string>(fields: Fields<Field>, name: Field, options: DateOptions): TemplateResult {
  const text = textsOf(fields, name, options);
  const value = fields.values[name];
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? `${formatWeekday(value, options.language)}, ${formatDate(value)}` : undefined;
  return field(
    text,
    html`<input
      class="input"
      id=${name}
      name=${name}
      type="date"
      min=${options.min ?? nothing}
      max=${options.max ?? nothing}
      autocomplete=${options.autocomplete ?? 'off'}
      ?required=${!options.optional}
      aria-invalid=${invalid(text)}
      aria-describedby=${describedBy(text, day)}
      .value=${value}
      @input=${(event: Event) => onDay(event.target as HTMLInputElement, (chosen) => fields.change(name, chosen))}
    />${day ? html`<p class="hint" id="${name}-below">${day}</p>` : nothing}`,
  );
}

/** A day half typed is left alone: setting the field then would take the typing away. */
function onDay({ value, validity }: HTMLInputElement, change: (day: CivilDate) => void): void {
  if (!validity.badInput) change(value);
}

interface SelectOptions extends FieldOptions {
  /** What stands first, for nothing chosen. */
  readonly choose?: string;
  readonly autocomplete?: string;
}

/** One of a list. */
export function selectField<Field extends string>(
  fields: Fields<Field>,
  name: Field,
  options: readonly Option[],
  { choose, autocomplete, ...more }: SelectOptions = {},
): TemplateResult {
  const text = textsOf(fields, name, more);
  const chosen = fields.values[name];
  const all = choose === undefined ? options : [{ value: '', label: choose }, ...options];
  return field(
    text,
    html`<select
      class="input"
      id=${name}
      name=${name}
      autocomplete=${autocomplete ?? nothing}
      ?required=${!more.optional && choose !== undefined}
      aria-invalid=${invalid(text)}
      aria-describedby=${describedBy(text)}
      @change=${(event: Event) => fields.change(name, typedInto(event))}
    >
      ${all.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
    </select>`,
  );
}

interface RadioOptions extends FieldOptions {
  /** A row of segments, or a list where the sentences are long. */
  readonly look?: 'segments' | 'list';
}

/** One of a few, all in sight. */
export function radioGroup<Field extends string>(
  fields: Fields<Field>,
  name: Field,
  options: readonly Option[],
  { look = 'segments', ...more }: RadioOptions = {},
): TemplateResult {
  const chosen = fields.values[name];
  const radio = ({ value, label, hint }: Option): TemplateResult => html`
    <label class=${look === 'segments' ? 'segment' : 'choice'}>
      <input type="radio" id="${name}-${value || 'none'}" name=${name} value=${value} ?required=${!more.optional} .checked=${chosen === value} @change=${() => fields.change(name, value)} />
      ${optionText(label, hint)}
    </label>
  `;
  return group(fields, name, more, html`<div class=${look}>${options.map(radio)}</div>`);
}

/** One statement to agree with: `yes` or `no`. */
export function checkbox<Field extends string>(fields: Fields<Field>, name: Field, options: FieldOptions = {}): TemplateResult {
  const text = textsOf(fields, name, options);
  return html`
    <div class="field ${text.error ? 'has-error' : ''}">
      ${hintAndError(text)}
      <label class="choice" for=${name}>
        <input
          type="checkbox"
          id=${name}
          name=${name}
          ?required=${!options.optional}
          aria-invalid=${invalid(text)}
          aria-describedby=${describedBy(text)}
          .checked=${fields.values[name] === 'yes'}
          @change=${(event: Event) => fields.change(name, isChecked(event) ? 'yes' : 'no')}
        />
        <span>${labelText(text)}</span>
      </label>
    </div>
  `;
}

export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

export const optionText = (label: string, hint: string | undefined): TemplateResult =>
  html`<span>${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>`;

/** Several controls that answer one question. Its own id leads to the first of them (`focusField`). */
export function group<Field extends string>(
  fields: Fields<Field>,
  name: Field,
  options: FieldOptions,
  controls: TemplateResult,
): TemplateResult {
  const text = textsOf(fields, name, options);
  return html`
    <fieldset class="field ${text.error ? 'has-error' : ''}" id=${name} aria-describedby=${describedBy(text)}>
      <legend class="label">${labelText(text)}</legend>
      ${hintAndError(text)} ${controls}
    </fieldset>
  `;
}
