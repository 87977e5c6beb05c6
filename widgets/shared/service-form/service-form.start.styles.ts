import { css } from 'lit';

export const startStyles = css`
  .beginning > .field, .before { max-inline-size: 34em; }
  .before { padding: calc(var(--_space) * 2.5); margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius); }
  .before > #before { font-size: 1.125em; margin-block-end: var(--_space); }
  .before .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); column-gap: calc(var(--_space) * 3); }
  .before .sheet { margin-block-end: 0; }
  .before summary { min-block-size: 44px; margin-block-end: 0; cursor: pointer; list-style: none; }
  .before summary::-webkit-details-marker { display: none; }
  .before summary > svg:last-child { margin-inline-start: auto; }
  .before [open] > summary > svg:last-child { rotate: 180deg; }
  .before .fold { padding-block: var(--_space); }
  /* Beside the fields where there is room, so that it stays in sight. */
  @container (inline-size > 60em) {
    .beginning:has(> .before) { display: grid; grid-template-columns: minmax(0, 34em) minmax(16em, 1fr); grid-template-rows: auto 1fr; column-gap: calc(var(--_space) * 6); }
    .beginning:has(> .before) > * { grid-column: 1; }
    .beginning > .before { grid-column: 2; grid-row: 1 / span 3; align-self: start; position: sticky; inset-block-start: 1em; max-inline-size: none; margin-block-start: 0; }
  }
  @media print {
    .beginning > .field, .before summary > svg:last-child { display: none; }
    .before .fold::details-content { content-visibility: visible; block-size: auto; }
  }
`;
