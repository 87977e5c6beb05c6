import { css } from 'lit';

export const sendingStyles = css`
  #attachments { margin-block-end: calc(var(--_space) * 3); }
  .answers { display: grid; }
  .answer { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto; gap: 0 1em; align-items: baseline; padding-block: 0.35em; border-block-end: 1px solid var(--_border); }
  .answer dt { color: var(--_muted); }
  .answer dd { white-space: pre-line; overflow-wrap: anywhere; }
  /* In one line on a narrow phone as well. */
  .ticket strong { font-size: min(1.5em, 6cqi); }
  .attached { display: flex; justify-content: space-between; align-items: start; gap: 0 1em; }
  .attached > .button { flex: none; }
  .answers + * { margin-block-start: calc(var(--_space) * 3); }
  .receipt :is(h1, h2, h3, h4, h5, h6) { margin-block-start: calc(var(--_space) * 1.5); }
  .receipt .lines .lines { margin-block: 0; }
  .scan { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; margin-block-start: var(--_space); }
  .next { display: grid; gap: 0.35em; padding-inline-start: 1.5em; }
  .next > li { list-style: decimal outside; display: list-item; }
  @container (inline-size < 30em) {
    .answer { grid-template-columns: minmax(0, 1fr) auto; }
    .answer dt { grid-column: 1 / -1; }
  }
`;
