import { html, type TemplateResult } from 'lit';

/** A tick box with its whole line as target, for a setting that is no field of a form. */
export const tick = (id: string, label: string, checked: boolean, onChange: (checked: boolean) => void): TemplateResult => html`
  <label class="choice" for=${id}>
    <input type="checkbox" id=${id} .checked=${checked} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>
`;
