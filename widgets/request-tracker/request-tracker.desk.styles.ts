import { css } from 'lit';

import { formStyles } from '../ui/form.styles.ts';
import { tableStyles } from '../ui/table.styles.ts';

export const trackerStyles = css`
  ${formStyles}
  ${tableStyles}
  .lookup { margin-block-end: calc(var(--_space) * 3); }
  .proof { margin-block-start: calc(var(--_space) * 2); }
  [part~='summary'] > :is(h1, h2, h3, h4, h5, h6):not(:first-child) { margin-block: calc(var(--_space) * 3) 0.3em; }
  .code { font-weight: 600; letter-spacing: 0.03em; }
  .stations { display: flex; flex-wrap: wrap; gap: 0.5em 1.5em; margin-block: calc(var(--_space) * 2); }
  .station { display: flex; align-items: center; gap: 0.5em; color: var(--_muted); }
  .station svg { inline-size: 1.25em; block-size: 1.25em; }
  .station.reached { color: var(--_success); }
  .station[aria-current] { font-weight: 600; color: var(--_text); }
  .log { display: grid; gap: calc(var(--_space) * 2); margin-block-start: var(--_space); }
  .log li { padding-inline-start: 1em; border-inline-start: 3px solid var(--_border); }
  .log strong { display: inline-block; }
  .log strong::first-letter { text-transform: uppercase; }
  .log li:first-child { border-inline-start-color: var(--_accent); }
  /* Long words may break, but never into single letters to make room for figures. */
  th { overflow-wrap: break-word; }
  thead .number { white-space: normal; }
  /* Room for what is paid for, beside its figures. */
  @container (inline-size < 24em) {
    th, td { padding-inline: 0.25em; font-size: 0.9375em; }
    tbody th { font-weight: 400; }
  }
  .paper-list { margin-block: calc(var(--_space) * 3); }
  .log + .hint { margin-block-start: calc(var(--_space) * 2); }
  .said { white-space: pre-line; max-inline-size: 44em; }
  .asked { list-style: disc; padding-inline-start: 1.25em; }
  .leave { display: flex; flex-wrap: wrap; gap: 0.75em; margin-block-start: calc(var(--_space) * 4); }
  dialog { max-inline-size: min(32em, calc(100vw - 2em)); padding: calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius); color: var(--_text); background: var(--_surface); }
  dialog::backdrop { background: rgb(0 0 0 / 0.5); }
  @media print { .lookup, .leave, dialog { display: none; } }
`;
