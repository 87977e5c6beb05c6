import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.ts';

export interface FieldError {
  /** Id of the control in the same root. */
  readonly id: string;
  readonly message: string;
}

/**
 * What has to be corrected, in the same words as at the fields. Give it focus after rendering (`focusErrorSummary`).
 * Its links focus by script, because a fragment does not reach into a shadow root.
 */
export function errorSummary(title: string, level: number, errors: readonly FieldError[]): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`
    <div class="error-summary" part="error" tabindex="-1" role="alert">
      ${heading(level, title)}
      <ul>
        ${errors.map(({ id, message }) => html`<li><a href="#${id}" @click=${onLink}>${message}</a></li>`)}
      </ul>
    </div>
  `;
}

export function focusErrorSummary(root: DocumentFragment | HTMLElement): void {
  root.querySelector<HTMLElement>('.error-summary')?.focus();
}

function onLink(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  event.preventDefault();
  (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(link.hash)?.focus();
}
