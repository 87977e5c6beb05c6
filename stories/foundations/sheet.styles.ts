import { css, unsafeCSS } from 'lit';
import { neutral } from '../../widgets/core/palette.ts';

const swatches = Object.keys(neutral)
  .map((role) => `.swatch.${role} .chip { background: var(--_${role}); }`)
  .join('\n');

export const sheetStyles = css`
  .widget { padding: 1em; }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); gap: 1em; }
  .swatch { display: grid; gap: 0.25em; }
  .chip { block-size: 3.5em; border: 1px solid var(--_border); border-radius: var(--_radius); }
  .rows { display: grid; gap: 1.25em; justify-items: start; }
  .rows > .field, .rows > .notice { inline-size: 100%; }
  .size-1 { font-size: 0.9375em; }
  .size-2 { font-size: 1em; }
  .size-3 { font-size: 1.125em; font-weight: 700; }
  .size-4 { font-size: 1.25em; font-weight: 700; }
  .size-5 { font-size: 1.375em; font-weight: 700; }
  .size-6 { font-size: 1.75em; font-weight: 700; }
  .step { background: var(--_accent); block-size: 1em; }
  .step-1 { inline-size: var(--_space); }
  .step-2 { inline-size: calc(var(--_space) * 2); }
  .step-3 { inline-size: calc(var(--_space) * 3); }
  .step-5 { inline-size: calc(var(--_space) * 5); }
  .drawing { display: grid; justify-items: center; gap: 0.5em; text-align: center; }
  ${unsafeCSS(swatches)}
`;
