import { css } from 'lit';

export const uploadStyles = css`
  .pick { position: relative; overflow: hidden; }
  /* The native control lies over its button: it takes clicks, keys and files that are dropped on it. */
  .pick input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; font-size: 0; }
  .pick:focus-within { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .pick.camera { display: none; }
  .papers { display: grid; gap: var(--_space); margin-block: calc(var(--_space) * 2); }
  .papers-title { font-weight: 600; margin-block-start: calc(var(--_space) * 2); }
  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.3em calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .paper > * { grid-column: 1; }
  .paper > .actions { grid-area: 1 / 2 / span 4; align-self: start; }
  @container (inline-size < 26em) {
    .paper > .actions { grid-area: auto / 1; }
  }
  .paper.bad { border-inline-start: 6px solid var(--_danger); }
  .paper.good { border-inline-start: 6px solid var(--_success); }
  .paper progress { inline-size: 100%; block-size: 0.75em; accent-color: var(--_accent); }
  .paper-state { display: flex; align-items: center; gap: 0.5em; font-variant-numeric: tabular-nums; }
  .paper.good .paper-state { color: var(--_success); }
  .paper.bad .paper-state { color: var(--_danger); font-weight: 600; }
  @media (pointer: coarse) {
    .pick.camera { display: inline-flex; }
  }
  @media (forced-colors: active) {
    .pick:focus-within { outline-color: Highlight; }
  }
  @media print {
    .paper { break-inside: avoid; }
    .paper progress { display: none; }
  }
`;
