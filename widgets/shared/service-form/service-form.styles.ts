import { css } from 'lit';

export const serviceFormStyles = css`
  .section > :is(h1, h2, h3, h4, h5, h6) { margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2); padding-block-end: 0.3em; border-block-end: 2px solid var(--_accent); font-size: 1.125em; }
  .before { padding: calc(var(--_space) * 2.5); margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius); }
  .before > #before { font-size: 1.125em; margin-block-end: var(--_space); }
  .before .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); column-gap: calc(var(--_space) * 3); }
  .before .sheet { margin-block-end: 0; }
  .loads > .load { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); column-gap: calc(var(--_space) * 2); align-items: end; padding-block: calc(var(--_space) * 1.5) 0; border-block-start: 1px solid var(--_border); }
  .load > .button { justify-self: start; margin-block-end: calc(var(--_space) * 2.5); }
  /* Beside the fields where there is room, so that it stays in sight. */
  @container (inline-size > 60em) {
    .form:has(> .before) { display: grid; grid-template-columns: minmax(0, 34em) minmax(16em, 1fr); column-gap: calc(var(--_space) * 6); max-inline-size: none; }
    .form:has(> .before) > * { grid-column: 1; }
    .form > .before { grid-column: 2; grid-row: 1 / span 40; align-self: start; position: sticky; inset-block-start: 1em; margin-block-start: 0; }
  }
  .loads .total { margin-block-start: var(--_space); font-weight: 600; }
`;
