import { css } from 'lit';
import { controlsStyles } from '../ui/controls.styles.ts';
import { hotlineStyles } from '../shared/hotline/hotline.ts';
import { tableStyles } from '../ui/table.styles.ts';

const ownStyles = css`
  .desk { max-inline-size: 34em; }
  .code-and-year { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: calc(var(--_space) * 2); align-items: end; }
  .desk { margin-block-end: calc(var(--_space) * 3); }
  @container (min-width: 30em) {
    .code-and-year { grid-template-columns: minmax(0, 1fr) 8em; }
  }
  .of { margin-block-end: var(--_space); font-weight: 600; }
  .next { display: grid; gap: 0.25em; max-inline-size: 34em; padding: calc(var(--_space) * 2.5); border: 2px solid var(--_accent); border-radius: var(--_radius); }
  .next .day { font-size: 1.75em; font-weight: 700; line-height: 1.2; }
  .next .left { font-size: 1.25em; font-weight: 600; }
  .year { max-inline-size: 40em; margin-block: calc(var(--_space) * 3) var(--_space); }
  .year > summary { min-block-size: 44px; padding-block: 0.7em; font-weight: 600; cursor: pointer; }
  :is(th, td):not(:first-child) { white-space: nowrap; }
  @container (max-width: 24em) {
    th, td { padding-inline: 0.35em; }
  }
  /* No room for every column: the day tells the year as well. */
  @container (max-width: 17em) {
    :is(th, td):nth-child(4) { display: none; }
  }
  tr.next-row > * { background: var(--_accent-tint); font-weight: 700; }
  td.unconfirmed, tr.read td:first-child { color: var(--_muted); }
  .calendars { margin-block-start: calc(var(--_space) * 2); }
  .fold > summary { display: flex; gap: 0.5em; align-items: center; min-block-size: 44px; cursor: pointer; font-weight: 600; }
  @media print {
    .calendars { display: none; }
  }
`;

export const deskStyles = css`${controlsStyles}${tableStyles}${hotlineStyles}${ownStyles}`;
