import { nothing, type TemplateResult } from 'lit';
import { html, literal } from 'lit/static-html.js';

const tags = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`] as const;

/** A heading whose level fits the page: level 2 is `<h2>`; out of range becomes the nearest. */
export function heading(level: number, text: string, part?: string): TemplateResult {
  const tag = tags[Math.min(Math.max(Math.trunc(level) || 2, 1), 6) - 1] ?? literal`h2`;
  return html`<${tag} part=${part ?? nothing}>${text}</${tag}>`;
}
