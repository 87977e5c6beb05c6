import { html, nothing, type TemplateResult } from 'lit';
import type { CivilDate } from '../core/civil-date.ts';
import { formatDate, formatWeekday } from '../core/format.ts';
import type { Language } from '../core/localize.ts';
import { describedBy, field, type FieldOptions, type Fields, invalid, textsOf } from './field.ts';

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
