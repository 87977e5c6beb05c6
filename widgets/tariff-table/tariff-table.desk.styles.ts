import { css } from 'lit';

export const deskStyles = css`
  thead th:first-child { overflow-wrap: normal; }
  .choice-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); column-gap: calc(var(--_space) * 3); max-inline-size: 60em; align-items: start; }
  .sheet-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1em; margin-block: calc(var(--_space) * 2) var(--_space); }
  .sheet-head :is(h1, h2, h3, h4, h5, h6) { font-size: 1.25em; }
  .badge { padding: 0.15em 0.7em; border: 2px solid var(--_muted); border-radius: 2em; color: var(--_muted); font-weight: 600; font-size: 0.9375em; }
  .badge.in-force { border-color: var(--_success); color: var(--_success); }
  .badge.conditional { border-color: var(--_warning); color: var(--_warning); }
  .prices { max-inline-size: 46em; }
  .prices th.group { padding-block-start: 1.2em; color: var(--_accent); }
  .prices tbody th:not(.group) { font-weight: 400; }
  .prices td.number, .prices th.number { font-variant-numeric: tabular-nums; }
  .prices thead .number { white-space: normal; }
  @container (inline-size < 22em) {
    .prices :is(th, td) { padding-inline: 0.3em; font-size: 0.9375em; }
  }
  .hours { display: grid; gap: 0.4em; margin-block: var(--_space) calc(var(--_space) * 2); }
  .hours dt { font-weight: 600; }
  .hours dd { margin: 0; }
  .about { display: grid; gap: 0.35em; margin-block: calc(var(--_space) * 2); max-inline-size: 46em; }
  .history { margin-block: calc(var(--_space) * 3); border-block: 1px solid var(--_border); max-inline-size: 46em; }
  .history > summary { display: flex; align-items: center; justify-content: space-between; min-block-size: 44px; color: var(--_accent); font-weight: 600; cursor: pointer; list-style: none; }
  .history > summary::-webkit-details-marker { display: none; }
  .history[open] > summary svg { rotate: 180deg; }
  .history li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25em 1em; padding-block: 0.5em; border-block-start: 1px solid var(--_border); }
  @media print {
    .choice-row, .history { display: none; }
  }
`;
