import { css } from 'lit';

export const deskStyles = css`
  .section > :is(h1, h2, h3, h4, h5, h6) { margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2); padding-block-end: 0.3em; border-block-end: 2px solid var(--_accent); font-size: 1.125em; }
  .loads > .load { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); column-gap: calc(var(--_space) * 2); align-items: end; padding-block: calc(var(--_space) * 1.5) 0; border-block-start: 1px solid var(--_border); }
  .load > .button { justify-self: start; margin-block-end: calc(var(--_space) * 2.5); }
  .loads .add { margin-block-start: var(--_space); }
  .loads .total { margin-block-start: var(--_space); font-weight: 600; }
`;
