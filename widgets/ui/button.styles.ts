import { css } from 'lit';

/** `.button` (main action), `.button.quiet` (other actions), `.button.plain` (a link that acts). At least 44 px high. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 1.1em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .button:hover { background: color-mix(in srgb, var(--_accent) 86%, var(--_text)); }
  .button.quiet { background: transparent; color: var(--_accent); border-color: var(--_border); }
  .button.quiet:hover { background: var(--_accent-tint); border-color: var(--_accent); }
  .button.plain { padding-inline: 0; border-color: transparent; background: transparent; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; }
  .button.plain:hover { background: var(--_accent-tint); }
  .button svg { inline-size: 1.25em; block-size: 1.25em; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--_space) * 1.5); }
  @container (inline-size < 24em) {
    .actions.stretch > .button { flex: 1 1 100%; }
  }
  @media (forced-colors: active) {
    .button { border-color: ButtonText; }
  }
  @media print {
    .button, .actions { display: none; }
  }
`;
