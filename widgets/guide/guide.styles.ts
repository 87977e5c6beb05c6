import { css } from 'lit';

export const guideStyles = css`
  .search { display: grid; gap: var(--_space); margin-block-end: calc(var(--_space) * 3); }
  .search .field { margin-block-end: 0; }
  .contents { display: grid; gap: calc(var(--_space) * 2); }
  .topics { display: flex; flex-wrap: wrap; gap: var(--_space); }
  .contents .fold { border-block-end: 1px solid var(--_border); }
  @media print { .search, .topics { display: none; } }
`;
