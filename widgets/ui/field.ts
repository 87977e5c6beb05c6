import { html, nothing, type TemplateResult } from 'lit';
import type { FieldError } from './error-summary.ts';

export interface FieldText {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The date that the control holds, in words; it stands under the control. */
  readonly day?: string | undefined;
}

/** Ids for `aria-describedby` of the control: its hint, its error, the day in it. */
export const describedBy = ({ id, hint, error, day }: FieldText): string | typeof nothing =>
  [hint && `${id}-hint`, error && `${id}-error`, day && `${id}-day`].filter(Boolean).join(' ') || nothing;

/** Label, hint and error around one control of the same root; the control carries `id` and `describedBy`. */
export const field = (text: FieldText, control: TemplateResult): TemplateResult => html`
  <div class="field ${text.error ? 'has-error' : ''}">
    <label class="label" for=${text.id}>${text.label}</label>
    ${text.hint ? html`<p class="hint" id="${text.id}-hint">${text.hint}</p>` : nothing}
    ${text.error ? html`<p class="error-text" id="${text.id}-error">${text.error}</p>` : nothing}
    ${control}
  </div>
`;

/** A tick box with its whole line as target. */
export const checkbox = (id: string, label: string, checked: boolean, onChange: (checked: boolean) => void): TemplateResult => html`
  <label class="choice" for=${id}>
    <input type="checkbox" id=${id} .checked=${checked} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>
`;

export const errorOf = (errors: readonly FieldError[], id: string): string | undefined => errors.find((error) => error.id === id)?.message;

/** Listener for a form that the widget itself sends. */
export const onSubmit =
  (send: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    send();
  };
