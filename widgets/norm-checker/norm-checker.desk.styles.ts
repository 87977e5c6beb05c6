import { css } from 'lit';
import { controlsStyles } from '../ui/controls.styles.ts';
import { tableStyles } from '../ui/table.styles.ts';

const ownStyles = css`
  .desk { max-inline-size: 34em; margin-block-end: calc(var(--_space) * 3); }
  .result { max-inline-size: 40em; }
  .headline { padding: calc(var(--_space) * 2); margin-block-end: calc(var(--_space) * 2); border: 2px solid var(--_accent); border-radius: var(--_radius); }
  .headline > :first-child { font-size: 1.375em; line-height: 1.3; }
  .headline > p { margin-block-start: 0.5em; }
  .result ul { padding-inline-start: 1.25em; margin-block: var(--_space); list-style: disc; }
  .source { margin-block-end: calc(var(--_space) * 3); }
  .result th { overflow-wrap: normal; }
  .result thead .number { white-space: normal; }
  @container (max-width: 24em) {
    .result :is(th, td) { padding-inline: 0.35em; }
  }
`;

export const deskStyles = css`${controlsStyles}${tableStyles}${ownStyles}`;
