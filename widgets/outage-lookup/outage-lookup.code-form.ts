import { html, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { CustomerCode } from '../shared/customer-code/customer-code.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { onSubmit } from '../ui/field.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

interface CodeForm {
  readonly code: CustomerCode;
  readonly errors: readonly FieldError[];
  /** The fields for other days than the usual ones. */
  readonly days: TemplateResult;
  readonly submit: () => void;
}

export const codeForm = ({ code, errors, days, submit }: CodeForm, t: Translate<OutageLookupKey | SharedKey>): TemplateResult => html`
  <form novalidate @submit=${onSubmit(submit)}>
    ${code.render(errors)} ${days} ${code.renderMemory()}
    <div class="actions stretch" part="actions">
      <button class="button" type="submit">${t(code.warned ? 'customerCode.askAnyway' : 'action.lookUp')}</button>
    </div>
  </form>
`;
