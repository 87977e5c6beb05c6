import { html, nothing, type TemplateResult } from 'lit';

const headings = [
  (text: string, part: string | typeof nothing) => html`<h1 part=${part}>${text}</h1>`,
  (text: string, part: string | typeof nothing) => html`<h2 part=${part}>${text}</h2>`,
  (text: string, part: string | typeof nothing) => html`<h3 part=${part}>${text}</h3>`,
  (text: string, part: string | typeof nothing) => html`<h4 part=${part}>${text}</h4>`,
  (text: string, part: string | typeof nothing) => html`<h5 part=${part}>${text}</h5>`,
  (text: string, part: string | typeof nothing) => html`<h6 part=${part}>${text}</h6>`,
] as const;

/** A heading whose level fits the page: 2 is `<h2>`; out of range becomes the nearest. */
export function heading(level: number, text: string, part?: string): TemplateResult {
  const index = Math.min(Math.max(Math.trunc(level) || 2, 1), headings.length) - 1;
  return (headings[index] ?? headings[1])(text, part ?? nothing);
}
