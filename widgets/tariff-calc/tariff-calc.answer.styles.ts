import { css } from 'lit';
import { tableStyles } from '../ui/table.styles.ts';

export const answerStyles = css`
  ${tableStyles}
  .total { padding: calc(var(--_space) * 3); margin-block: calc(var(--_space) * 2); border-radius: var(--_radius); background: var(--_accent-tint); border-inline-start: 6px solid var(--_accent); }
  .total-label { font-weight: 600; }
  .total-figure { font-size: clamp(1.125em, 10cqi, 3em); font-weight: 700; line-height: 1.2; letter-spacing: -0.01em; white-space: nowrap; }
  .total-words { margin-block-end: var(--_space); }
  .remarks { display: grid; gap: 0.4em; margin-block-start: calc(var(--_space) * 2); }
  .remarks li { display: flex; gap: 0.5em; align-items: start; }
  .remarks svg { inline-size: 1.2em; block-size: 1.2em; margin-block-start: 0.2em; color: var(--_accent); }

  th, td { overflow-wrap: break-word; }
  thead .number { white-space: normal; }
  th, td { border-color: color-mix(in srgb, var(--_border) 45%, transparent); }
  .lines tbody th { font-weight: 400; }
  .lines tbody .period { padding-block-start: 1.2em; font-weight: 600; }
  .note { display: block; font-size: 0.875em; font-weight: 400; color: var(--_muted); }
  .warning-text { color: var(--_warning); font-weight: 600; }
  .total .warning-text { display: flex; gap: 0.5em; align-items: start; margin-block-end: var(--_space); }
  .whole { white-space: nowrap; }
  .subtotal th, .subtotal td { font-weight: 400; }
  .sum th, .sum td { border-block-end: 0; font-size: 1.125em; }
  thead > tr > * { border-block-end: 2px solid var(--_border); }
  tfoot tr:first-child > * { border-block-start: 2px solid var(--_border); }
  /* The chart reads its colours from these properties of its box, resolved for the scheme in force. */
  .plot { position: relative; max-inline-size: 40em; block-size: 14em; margin-block-end: calc(var(--_space) * 3); color: var(--_accent); border-color: color-mix(in srgb, var(--_border) 45%, transparent); text-decoration-color: var(--_muted); }
  .plot:not(.drawn) { display: none; }

  .comparison, .basis { margin-block-end: calc(var(--_space) * 3); }
  .comparison h2, .comparison h3, .comparison h4, .comparison h5, .comparison h6,
  .basis h2, .basis h3, .basis h4, .basis h5, .basis h6 { margin-block-end: var(--_space); font-size: 1.125em; }
  .basis > ul > li { padding-block: 0.5em; }
  .sources > summary { min-block-size: max(2em, 24px); cursor: pointer; }
  .sources ul { padding-inline-start: 1.2em; list-style: disc; }
  .badge { display: inline-block; padding: 0.1em 0.6em; border: 1px solid currentColor; border-radius: 1em; font-size: 0.875em; font-weight: 600; color: var(--_muted); }
  .badge.in-force { color: var(--_success); }
  .badge.conditional { color: var(--_warning); }
  [part='result-heading'] { font-size: 1.25em; }

  .narrow-only { display: none; }

  @container (inline-size < 26em) {
    th, td { padding-inline: 0.35em; font-size: 0.9375em; }
  }
  @container (inline-size < 24em) {
    /* Kept as cells, so that the columns of the sums stay; what they say stands under the label. */
    .lines tr > :nth-child(2):nth-last-child(3), .lines tr > :nth-child(3):nth-last-child(2) { padding-inline: 0; font-size: 0; }
    .narrow-only { display: block; }
  }
  @container (inline-size < 16em) {
    .note.whole { white-space: normal; } /* breaks before the ×, and nowhere else */
    .lines :is(th, td) { padding-inline: 0.2em; font-size: 0.875em; }
    .lines .sum :is(th, td) { font-size: 1em; }
  }
  @container (inline-size < 15em) {
    /* Large text on a small phone: figures stay whole and in sight, still larger than usual. */
    :host([text-size]) table { font-size: 0.75em; }
  }
  @media (forced-colors: active) {
    .total { border: 2px solid CanvasText; }
    .plot { display: none; }
  }
  @container (inline-size >= 54em) {
    .result { position: sticky; inset-block-start: 1em; }
  }
  @media print {
    .layout { display: block; }
    .result { position: static; }
    .total { background: none; border: 1px solid; break-inside: avoid; }
    .total-figure { font-size: 24pt; }
    .basis, .comparison { break-inside: avoid; }
    .sources::details-content { content-visibility: visible; block-size: auto; }
  }
`;
