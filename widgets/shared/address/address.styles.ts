import { css } from 'lit';

export const addressStyles = css`
  .meanings { display: grid; gap: var(--_space); margin-block: var(--_space) calc(var(--_space) * 2.5); }
  .meaning { display: flex; align-items: start; gap: 0.6em; inline-size: 100%; min-block-size: max(2.75em, 44px); padding: 0.5em 0.75em; border: 2px solid var(--_border); border-radius: var(--_radius); background: transparent; color: var(--_text); font: inherit; text-align: start; cursor: pointer; }
  .meaning:hover { border-color: var(--_accent); background: var(--_accent-tint); }
  .meaning svg { inline-size: 1.4em; block-size: 1.4em; color: var(--_accent); }
  .meaning .hint { display: block; }
  @media (forced-colors: active) {
    .meaning { border-color: ButtonText; }
  }
`;
