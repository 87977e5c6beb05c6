import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Frame of every icon: 24 × 24, as large as the text around it, hidden from screen readers. */
export const drawing = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

/** Drawn here, not among the icons: a fault needs nothing that may not have come over the network. */
export const warningSign = drawing(svg`<path d="M12 4 2.5 20.5h19z"/><path d="M12 10v5m0 2.5v.5"/>`);
