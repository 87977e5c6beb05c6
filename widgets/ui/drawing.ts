import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Frame of every icon: 24 × 24, as large as the text around it, hidden from screen readers. */
export const drawing = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;
