import { css } from 'lit';

export const listStyles = css`
  .papers { display: grid; gap: calc(var(--_space) * 2); margin-block-start: var(--_space); }
  .paper { display: grid; gap: 0.35em; padding: calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: var(--_radius); }
  .paper-title { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35em 0.75em; font-weight: 600; }
  .paper-state { display: inline-flex; align-items: center; gap: 0.4em; padding: 0.1em 0.7em; border: 1px solid currentColor; border-radius: 2em; font-size: 0.9375em; font-weight: 600; color: var(--_accent); background: var(--_accent-tint); }
  .paper-state svg { inline-size: 1.1em; block-size: 1.1em; }
  .paper-state.toSign, .paper-state.answering { color: var(--_warning); background: var(--_warning-tint); }
  .paper-state.signed { color: var(--_success); background: var(--_success-tint); }
  .paper .actions { gap: var(--_space) calc(var(--_space) * 1.5); margin-block-start: 0.35em; }
  @media print { .paper-state { background: none; } .paper { break-inside: avoid; } }
`;
