import { css } from 'lit';

/** One question a screen, in large type: it may be read by candlelight. */
export const reportStyles = css`
  .question > .label { font-size: 1.25em; line-height: 1.4; }
  .question .choice { align-items: center; padding: 0.6em 1em; margin-block-end: var(--_space); border: 2px solid var(--_border); border-radius: var(--_radius); font-size: 1.125em; font-weight: 600; }
  .question .choice:has(:checked) { border-color: var(--_accent); background: var(--_accent-tint); }
  .danger-sheet { padding: calc(var(--_space) * 3); border: 4px solid var(--_danger); border-radius: var(--_radius); background: var(--_danger-tint); }
  .danger-sheet :is(h1, h2, h3, h4, h5, h6) { font-size: 1.5em; line-height: 1.3; }
  .danger-sheet ul { display: grid; gap: 0.5em; margin-block: calc(var(--_space) * 2); }
  .danger-sheet li { display: list-item; margin-inline-start: 1.25em; list-style: disc outside; }
  .danger-sheet .call { inline-size: 100%; font-size: 1.375em; }
  .calls { display: grid; gap: calc(var(--_space) * 0.75); justify-items: start; }
  .danger-sheet .emergency { margin-block: calc(var(--_space) * 2); }
  .danger-sheet .emergency .button { inline-size: 100%; }
  .calls .hint { margin-block-end: calc(var(--_space) * 1.5); }
  .place { margin-block-end: calc(var(--_space) * 2); }
  .place .button { display: block; margin-inline-start: 0; }
  .other-ways { display: grid; gap: var(--_space); justify-items: start; margin-block-start: calc(var(--_space) * 2); }
`;
