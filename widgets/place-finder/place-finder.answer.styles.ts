import { css } from 'lit';
import { bankAccountStyles } from '../shared/bank-account/bank-account.ts';
import { hotlineStyles } from '../shared/hotline/hotline.ts';

export const answerStyles = css`
  ${hotlineStyles}
  ${bankAccountStyles}
  .headline { margin-block-end: var(--_space); }
  .headline > * { font-size: 1.25em; }
  .places { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); gap: calc(var(--_space) * 2); margin-block: calc(var(--_space) * 2); }
  .place { display: grid; gap: 0.6em; justify-items: start; align-content: start; padding: calc(var(--_space) * 2); border: 1px solid var(--_border); border-inline-start: 6px solid var(--_accent); border-radius: var(--_radius); break-inside: avoid; }
  .facts { display: grid; gap: 0.35em; }
  .facts > div { display: grid; grid-template-columns: 6.5em 1fr; gap: 0 0.75em; }
  .facts dt { color: var(--_muted); }
  dd { margin: 0; }
  .map, .dial { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: 44px; font-weight: 600; }
  .elsewhere { display: grid; gap: 0.6em; margin-block-end: calc(var(--_space) * 2); }
  .others { display: flex; flex-wrap: wrap; gap: var(--_space); }
  @container (inline-size < 20em) {
    .facts > div { grid-template-columns: 1fr; }
  }
`;
