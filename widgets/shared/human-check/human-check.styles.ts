import { css } from 'lit';

export const humanCheckStyles = css`
  .state { display: flex; gap: 0.5em; align-items: center; color: var(--_muted); font-size: 0.9375em; }
  .picture { padding: 0.25em 0.75em; border: 1px solid var(--_border); border-radius: var(--_radius); inline-size: fit-content; max-inline-size: 100%; }
  .picture svg { inline-size: min(13.75em, 100%); block-size: auto; fill: var(--_text); stroke: none; }
  .code-row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space) calc(var(--_space) * 2); }
  .input.digits { inline-size: 9em; letter-spacing: 0.15em; font-weight: 600; }
  @media print { .widget { display: none; } }
`;
