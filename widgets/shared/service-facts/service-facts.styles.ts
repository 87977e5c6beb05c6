import { css } from 'lit';

export const factsStyles = css`
  .sheet { padding-block: calc(var(--_space) * 2); margin-block-end: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); }
  .sheet-title { display: flex; align-items: center; gap: 0.5em; margin-block-end: calc(var(--_space) * 1); }
  .sheet-title svg { color: var(--_accent); }
  .lines { display: grid; gap: 0.3em; }
  .when { color: var(--_muted); }
  .when::before { content: '· '; }
  .unknown { color: var(--_muted); font-style: italic; }
  .doubt { display: flex; align-items: start; gap: 0.5em; margin-block-start: 0.4em; color: var(--_warning); font-weight: 600; }
  .doubt svg { inline-size: 1.25em; block-size: 1.25em; margin-block-start: 0.15em; }
  .sheet > .hint { margin-block-start: 0.3em; }
  .apart { margin-block: calc(var(--_space) * 2) 0.3em; font-weight: 600; }
  .needed { display: grid; gap: 0.5em; max-inline-size: 44em; }
  .needed > li { display: list-item; margin-inline-start: 1.25em; list-style: disc outside; }
  .one-of > li { display: list-item; margin-inline-start: 1.25em; list-style: circle outside; }
  @media print {
    .sheet { break-inside: avoid; }
  }
`;
