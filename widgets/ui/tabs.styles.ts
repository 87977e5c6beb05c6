import { css } from 'lit';

export const tabsStyles = css`
  .tabs { display: flex; gap: 0.25em; margin-block-end: calc(var(--_space) * 2.5); border-block-end: 1px solid var(--_border); }
  .tab {
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 0.9em;
    border: 0;
    border-block-end: 4px solid transparent;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .tab:hover { background: var(--_accent-tint); color: var(--_text); }
  .tab[aria-selected='true'] { border-block-end-color: var(--_accent); color: var(--_accent); }
  .tab:focus-visible { outline-offset: -3px; }
  @container (inline-size < 24em) {
    .tab { flex: auto; padding-inline: 0.4em; font-size: 0.9375em; }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] { border-block-end-color: Highlight; color: Highlight; }
  }
  @media print {
    .tabs { display: none; }
  }
`;
