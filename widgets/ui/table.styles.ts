import { css } from 'lit';

/** Figures line up at the end; a wide table scrolls in its own box, never the page. */
export const tableStyles = css`
  .table-box { overflow-x: auto; margin-block-end: calc(var(--_space) * 2); }
  table { inline-size: 100%; border-collapse: collapse; }
  caption { padding-block-end: var(--_space); font-weight: 700; text-align: start; }
  th, td { padding: 0.6em 0.75em; border-block-end: 1px solid var(--_border); text-align: start; vertical-align: top; }
  th:first-child, td:first-child { padding-inline-start: 0; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  thead th { border-block-end-width: 2px; font-size: 0.9375em; }
  .number { text-align: end; white-space: nowrap; }
  tfoot th, tfoot td { font-weight: 700; }
  @media print {
    table[hidden] { display: table; }
    tfoot { display: table-row-group; } /* a footer would repeat on every page, with totals below half of their lines */
    tr { break-inside: avoid; }
  }
`;
