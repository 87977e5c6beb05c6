import { html, nothing, type TemplateResult } from 'lit';
import { group, isChecked, type Option, optionText } from './controls.ts';
import { describedBy, field, type FieldOptions, type Fields, hintAndError, invalid, labelText, textsOf, typedInto } from './field.ts';

/** Controls that only forms have which are sent. */

interface TextAreaOptions extends FieldOptions {
  readonly rows?: number;
  readonly autocomplete?: string;
  /** Characters that are accepted: they are counted below, never cut off. */
  readonly limit?: number;
}

/** Several lines of text. */
export function textArea<Field extends string>(fields: Fields<Field>, name: Field, options: TextAreaOptions = {}): TemplateResult {
  const text = textsOf(fields, name, options);
  const { rows = 4, autocomplete = 'off', limit, optional } = options;
  return field(
    text,
    html`<textarea
      class="input"
      id=${name}
      name=${name}
      rows=${rows}
      autocomplete=${autocomplete}
      ?required=${!optional}
      aria-invalid=${invalid(text)}
      aria-describedby=${describedBy(text, limit)}
      .value=${fields.values[name]}
      @input=${(event: Event) => fields.change(name, typedInto(event))}
    ></textarea>${limit ? html`<p class="hint counter" id="${name}-below">${[...fields.values[name]].length}/${limit}</p>` : nothing}`,
  );
}

/** Any of a few. The value holds those chosen, in the order of the options, with a space between them. */
export function checkboxGroup<Field extends string>(
  fields: Fields<Field>,
  name: Field,
  options: readonly Option[],
  more: FieldOptions = {},
): TemplateResult {
  const chosen = new Set(chosenOf(fields.values[name]));
  const change = (value: string, checked: boolean): void => {
    if (checked) chosen.add(value);
    else chosen.delete(value);
    const inOrder = options.map((option) => option.value).filter((known) => chosen.has(known));
    fields.change(name, inOrder.join(' '));
  };
  const box = ({ value, label, hint }: Option): TemplateResult => html`
    <label class="choice">
      <input type="checkbox" id="${name}-${value}" name=${name} value=${value} .checked=${chosen.has(value)} @change=${(event: Event) => change(value, isChecked(event))} />
      ${optionText(label, hint)}
    </label>
  `;
  return group(fields, name, more, html`<div class="list">${options.map(box)}</div>`);
}

/** The options chosen in a group of check boxes. */
export const chosenOf = (value: string): string[] => value.split(' ').filter(Boolean);

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
