import { css } from 'lit';

export const formStyles = css`
  .counter { text-align: end; }
  textarea.input { resize: vertical; }
  .form { max-inline-size: 34em; }
  .step { margin-block-end: calc(var(--_space) * 2); }
  .step:empty { display: none; }
  .step > :nth-child(n + 2) { font-size: 1.25em; }
  .draft-offer { padding: calc(var(--_space) * 2); margin-block-end: calc(var(--_space) * 2.5); border: 1px dashed var(--_border); border-radius: var(--_radius); }
  .notice + .actions, [role='alert'] + .actions { margin-block-end: var(--_space); }
  .saved { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; margin-block-start: var(--_space); }
  .receipt { padding: calc(var(--_space) * 3); border: 2px solid var(--_success); border-inline-start-width: 8px; border-radius: var(--_radius); background: var(--_success-tint); }
  @media print {
    .draft-offer, .saved { display: none; }
    .receipt { padding: 0; border: 0; background: none; break-inside: avoid; }
  }
`;
