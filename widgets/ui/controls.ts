import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field, type FieldOptions, type Fields, hintAndError, invalid, labelText, textsOf, typedInto } from './field.ts';

/** Controls beside lines of text (`text-field.ts`) and what only larger forms have (`form-controls.ts`): all native, all alike. */

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second line in smaller type. */
  readonly hint?: string | undefined;
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
