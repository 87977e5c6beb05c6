import { css } from 'lit';

export const answerStyles = css`
  .owner h1, .owner h2, .owner h3, .owner h4, .owner h5, .owner h6 { font-size: 1em; margin-block-end: 0.6em; }
  .owner + .owner { margin-block-start: calc(var(--_space) * 3); }
  .other-owners .owner { margin: 0; }
  .numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); gap: calc(var(--_space) * 3); }
  .numbers .button { font-size: 1.125em; inline-size: 100%; max-inline-size: 22em; }
  .numbers .hint { margin-block-start: 0.4em; }
  .call { display: inline-flex; align-items: center; min-block-size: 44px; font-weight: 600; }
  .on-paper { display: none; font-weight: 600; }
  .others { margin-block-start: calc(var(--_space) * 3); border-block: 1px solid var(--_border); }
  .others > summary { display: flex; align-items: center; justify-content: space-between; min-block-size: 44px; color: var(--_accent); font-weight: 600; cursor: pointer; list-style: none; }
  .others > summary::-webkit-details-marker { display: none; }
  .others[open] > summary svg { rotate: 180deg; }
  .other-owners { display: grid; gap: calc(var(--_space) * 3); padding-block: calc(var(--_space) * 2); }

  @media print {
    .on-paper { display: block; }
  }
`;
