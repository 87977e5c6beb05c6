import { css } from 'lit';

/** What the form and the wait for an answer need; the answer brings its own. */
export const outageLookupStyles = css`
  .choice { margin-block-end: calc(var(--_space) * 1.5); }
  .fold { margin-block-end: calc(var(--_space) * 2); }
  .fold summary { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: max(2.75em, 44px); color: var(--_accent); font-weight: 600; cursor: pointer; list-style: none; border-radius: var(--_radius); }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary:hover { text-decoration: underline; }
  .fold > p { margin-block-end: var(--_space); }
  .asked { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1em; margin-block-end: var(--_space); overflow-wrap: anywhere; }
  @media print {
    .asked button { display: none; }
  }
`;
