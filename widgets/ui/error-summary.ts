import { html, nothing, type TemplateResult } from 'lit';
import { focusField } from '../core/focus-field.ts';
import { heading } from './heading.ts';

export interface FieldError {
  /** Id of the control, or of the group of controls, in the same root. */
  readonly id: string;
  readonly message: string;
}

/**
 * What has to be corrected, in the same words as at the fields. The controller of the form gives it focus.
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

function onLink(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  event.preventDefault();
  focusField(link.getRootNode() as ShadowRoot, link.hash.slice(1));
}
