import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field, type FieldOptions, type Fields, invalid, textsOf, typedInto } from './field.ts';

export interface TextOptions extends FieldOptions {
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'url';
  readonly inputmode?: 'decimal' | 'numeric' | 'tel' | 'email' | 'search' | 'url';
  /** What browsers and password managers may fill in, such as `tel` or `name`. Default: nothing. */
  readonly autocomplete?: string;
  readonly autocapitalize?: 'characters' | 'words';
  readonly enterkeyhint?: 'search' | 'next' | 'send' | 'done';
  /** For names and codes: no red lines below them. */
  readonly plain?: boolean;
  /** Further class names of the input. */
  readonly look?: string;
  readonly onPaste?: (event: ClipboardEvent) => void;
  /** Stands under the control. */
  readonly below?: TemplateResult | undefined;
}

/** One line of text. */
export function textField<Field extends string>(fields: Fields<Field>, name: Field, options: TextOptions = {}): TemplateResult {
  const text = textsOf(fields, name, options);
  const { type = 'text', inputmode, autocomplete = 'off', autocapitalize, enterkeyhint, plain, look = '', below } = options;
  return field(
    text,
    html`<input
      class="input ${look}"
      id=${name}
      name=${name}
      type=${type}
      inputmode=${inputmode ?? nothing}
      autocomplete=${autocomplete}
      autocapitalize=${autocapitalize ?? nothing}
      enterkeyhint=${enterkeyhint ?? nothing}
      spellcheck=${plain ? 'false' : nothing}
      ?required=${!options.optional}
      aria-invalid=${invalid(text)}
      aria-describedby=${describedBy(text, below)}
      .value=${fields.values[name]}
      @input=${(event: Event) => fields.change(name, typedInto(event))}
      @paste=${options.onPaste ?? nothing}
    />${below ? html`<div class="hint" id="${name}-below">${below}</div>` : nothing}`,
  );
}

/** Numbers are typed as text: a number field would drop what it cannot read, and scroll away what was typed. */
export const numberField = <Field extends string>(
  fields: Fields<Field>,
  name: Field,
  { whole = false, ...options }: Omit<TextOptions, 'type' | 'inputmode'> & { readonly whole?: boolean } = {},
): TemplateResult => textField(fields, name, { ...options, inputmode: whole ? 'numeric' : 'decimal' });
