import { html, nothing, type TemplateResult } from 'lit';
import { MAX_CUSTOMER_CODES } from '../../schema/customer-code.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { checkbox, describedBy, errorOf, field, onSubmit, type FieldText } from '../ui/field.ts';
import { codesOnOneLine } from './codes.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

type T = Translate<OutageLookupKey | SharedKey>;

export interface CodeForm {
  readonly text: string;
  readonly errors: readonly FieldError[];
  /** The fields for other days than the usual ones. */
  readonly days: TemplateResult;
  /** The warning about an unusual code is on screen: the button says that asking is still possible. */
  readonly warned: boolean;
  /** Undefined when the site does not offer to remember. */
  readonly remember: boolean | undefined;
  readonly onText: (text: string) => void;
  readonly onRemember: (remember: boolean) => void;
  readonly onSubmit: () => void;
}

export function codeForm(form: CodeForm, t: T): TemplateResult {
  const text: FieldText = {
    id: 'code',
    label: t('outageLookup.code'),
    hint: t('outageLookup.codeHint'),
    error: errorOf(form.errors, 'code'),
  };
  return html`
    <form novalidate @submit=${onSubmit(form.onSubmit)}>
      ${field(
        text,
        html`<input
            class="input code"
            id="code"
            name="customer-code"
            .value=${form.text}
            autocapitalize="characters"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-invalid=${text.error ? 'true' : nothing}
            aria-describedby=${describedBy(text)}
            @input=${(event: Event) => form.onText((event.target as HTMLInputElement).value)}
            @paste=${(event: ClipboardEvent) => pasteList(event, form.onText)}
          />
          <p class="hint">${t('outageLookup.severalHint', { max: MAX_CUSTOMER_CODES })}</p>`,
      )}
      ${form.warned ? html`<p class="hint">${t('outageLookup.codeAnyway')}</p>` : nothing}
      ${form.days}
      ${form.remember === undefined ? nothing : checkbox('remember', t('outageLookup.remember'), form.remember, form.onRemember)}
      <div class="actions stretch" part="actions">
        <button class="button" type="submit">${t(form.warned ? 'outageLookup.lookUpAnyway' : 'action.lookUp')}</button>
      </div>
    </form>
  `;
}

/** A one-line input drops line breaks and would glue a pasted list together. */
function pasteList(event: ClipboardEvent, onText: (text: string) => void): void {
  const pasted = event.clipboardData?.getData('text') ?? '';
  if (!pasted.trim().includes('\n')) return;
  event.preventDefault();
  const input = event.target as HTMLInputElement;
  onText(codesOnOneLine(`${input.value}\n${pasted}`));
}
