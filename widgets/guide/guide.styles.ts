import { css } from 'lit';

export const guideStyles = css`
  .search { display: grid; gap: var(--_space); margin-block-end: calc(var(--_space) * 3); }
  .search .field { margin-block-end: 0; }
  .search .input { max-inline-size: 34em; }
  .contents > :is(h2, h3, h4, h5, h6) { font-size: 1.125em; margin-block-start: var(--_space); }
  .contents { display: grid; gap: calc(var(--_space) * 2); }
  .topics { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .contents .fold { border-block-end: 1px solid var(--_border); }
  @media print { .search, .topics { display: none; } }
`;
