import { html, type TemplateResult } from 'lit';

/** Grey shapes in the place of the answer, so that nothing jumps when it comes. */
export const skeleton = (text: string): TemplateResult => html`
  <div class="skeleton"><p>${text}</p><div class="bone wide" aria-hidden="true"></div><div class="bone" aria-hidden="true"></div><div class="bone" aria-hidden="true"></div></div>
`;
