import { html, nothing, type TemplateResult } from 'lit';
import { MAX_CUSTOMER_CODES } from '../../schema/customer-code.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { type Fields, onSubmit } from '../ui/field.ts';
import { textField } from '../ui/text-field.ts';
import { tick } from '../ui/tick.ts';
import { codesOnOneLine } from './outage-lookup.codes.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

type T = Translate<OutageLookupKey | SharedKey>;

export interface CodeForm extends Fields<'code'> {
  /** The fields for other days than the usual ones. */
  readonly days: TemplateResult;
  /** The warning about an unusual code is on screen: the button says that asking is still possible. */
  readonly warned: boolean;
  /** Undefined when the site does not offer to remember. */
  readonly remember: boolean | undefined;
  readonly onRemember: (remember: boolean) => void;
  readonly onSubmit: () => void;
}

export function codeForm(form: CodeForm, t: T): TemplateResult {
  return html`
    <form novalidate @submit=${onSubmit(form.onSubmit)}>
      ${textField(form, 'code', {
        hint: t('outageLookup.codeHint'),
        below: html`${t('outageLookup.severalHint', { max: MAX_CUSTOMER_CODES })}`,
        look: 'code',
        autocapitalize: 'characters',
        enterkeyhint: 'search',
        plain: true,
        onPaste: (event) => pasteList(event, (text) => form.change('code', text)),
      })}
      ${form.warned ? html`<p class="hint">${t('outageLookup.codeAnyway')}</p>` : nothing}
      ${form.days}
      ${form.remember === undefined ? nothing : tick('remember', t('outageLookup.remember'), form.remember, form.onRemember)}
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
