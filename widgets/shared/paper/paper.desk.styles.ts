import { css } from 'lit';

export const deskStyles = css`
  .paper-desk { display: grid; gap: calc(var(--_space) * 2); }
  .paper-desk > * { min-inline-size: 0; }
  .paper-desk > .notice { margin: 0; }
  .paper-head { display: grid; gap: 0.35em; justify-items: start; }
  .paper-head > :is(h1, h2, h3, h4, h5, h6) { font-size: 1.25em; }
  .paper-viewer { inline-size: 100%; block-size: clamp(22em, 145cqi, 42em); border: 1px solid var(--_border); border-radius: var(--_radius); }
  .paper-text { border: 1px solid var(--_border); border-radius: var(--_radius); }
  .paper-text > summary { padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2); min-block-size: 44px; cursor: pointer; font-weight: 600; color: var(--_accent); }
  .paper-text-pages { display: grid; gap: calc(var(--_space) * 2); padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2); }
  .paper-words { white-space: pre-line; max-inline-size: 44em; }
  .paper-keep { align-items: start; }
  .paper-keep .copy { display: grid; gap: 0.25em; }
  .paper-said { display: grid; gap: calc(var(--_space) * 2); margin-block-start: var(--_space); }
  .paper-said li { padding-inline-start: 1em; border-inline-start: 3px solid var(--_border); max-inline-size: 44em; }
  .paper-said .answer-to { margin-block-start: 0.5em; }
  .paper-said .words { white-space: pre-line; }
  .paper-form { display: grid; gap: calc(var(--_space) * 2); }
  .paper-form > :nth-child(n) { margin-block: 0; min-inline-size: 0; }
  .paper-consent { padding: calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: var(--_radius); max-inline-size: 44em; }
  .hash { overflow-wrap: anywhere; font-family: ui-monospace, 'Liberation Mono', monospace; font-size: 0.9375em; }
  .receipt .facts { display: grid; gap: 0.35em; margin-block: var(--_space); }
  .receipt dt { color: var(--_muted); font-size: 0.9375em; }
  .receipt dd { overflow-wrap: anywhere; }
  @media print { .paper-keep, .paper-form, .paper-acts { display: none; } .paper-text-pages { display: grid; } }
`;
