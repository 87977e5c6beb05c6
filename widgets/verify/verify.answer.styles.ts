import { css } from 'lit';
import { bankAccountStyles } from '../shared/bank-account/bank-account.ts';
import { hotlineStyles } from '../shared/hotline/hotline.ts';

export const answerStyles = css`
  ${hotlineStyles}
  ${bankAccountStyles}
  .thing .account { margin-block-start: var(--_space); }
  .verdict { font-size: 1.25em; font-weight: 700; }
  .next { margin: 0; padding-inline-start: 1.25em; list-style: disc; }
  .next li { margin-block: 0.3em; }
  .part { margin-block-start: calc(var(--_space) * 2.5); }
  .part h1, .part h2, .part h3, .part h4, .part h5, .part h6 { font-size: 1em; margin-block-end: 0.5em; }
  .things { display: grid; gap: var(--_space); padding: 0; margin: 0; list-style: none; }
  .thing { padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2); border: 1px solid var(--_border); border-inline-start-width: 6px; border-radius: var(--_radius); overflow-wrap: anywhere; }
  .thing.FRAUD_SIGNS { border-color: var(--_danger); }
  .thing.LISTED { border-color: var(--_accent); }
  .typed { font-family: ui-monospace, monospace; font-weight: 600; white-space: pre-wrap; unicode-bidi: isolate; }
  .status { display: flex; align-items: center; gap: 0.4em; font-weight: 600; }
  .next + .hotline { margin-block-start: calc(var(--_space) * 2); }
  .part + .actions { margin-block-start: calc(var(--_space) * 2.5); }
  @media print {
    .thing { break-inside: avoid; }
  }
`;
