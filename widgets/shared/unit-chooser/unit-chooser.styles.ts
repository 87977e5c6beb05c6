import { css } from 'lit';

export const unitChooserStyles = css`
  .units { display: grid; gap: 0.5em; }
  .unit { display: flex; align-items: center; gap: 0.75em; inline-size: 100%; min-block-size: max(3.25em, 44px); padding: 0.5em 0.9em; border: 1px solid var(--_border); border-radius: var(--_radius); background: transparent; color: var(--_text); font: inherit; text-align: start; cursor: pointer; }
  .unit:hover { border-color: var(--_accent); background: var(--_accent-tint); }
  .unit svg { color: var(--_accent); }
  .unit .hint { display: block; }
`;
