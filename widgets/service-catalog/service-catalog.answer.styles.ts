import { css } from 'lit';
import { factsStyles } from '../shared/service-facts/service-facts.styles.ts';

export const answerStyles = css`
  .found { margin-block-end: calc(var(--_space) * 2); }
  .groups { column-width: 22em; column-gap: calc(var(--_space) * 6); }
  .group { break-inside: avoid; margin-block-end: calc(var(--_space) * 5); }
  .group-name { padding-block-end: 0.4em; border-block-end: 2px solid var(--_accent); font-size: 1.125em; }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.45em 0.25em;
    border-block-end: 1px solid var(--_border);
    color: var(--_text);
    line-height: 1.4;
    text-decoration: none;
  }
  .row:hover { background: var(--_accent-tint); color: var(--_accent); }
  .row:focus-visible { outline-offset: -3px; }
  .row .hint { display: block; }
  .row svg { inline-size: 1.25em; block-size: 1.25em; rotate: -90deg; color: var(--_accent); }

  .service { scroll-margin-block-start: 1em; }
  .service:focus-visible { outline-offset: 6px; border-radius: var(--_radius); }
  .service-name { font-size: 1.375em; }
  .about { margin-block: calc(var(--_space) * 1) calc(var(--_space) * 3); max-inline-size: 44em; }
  .service > .button { min-inline-size: min(14em, 100%); margin-block-end: calc(var(--_space) * 4); }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr)); column-gap: calc(var(--_space) * 4); }
  ${factsStyles}
  .contact { margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3); }
  .contact a { display: inline-flex; align-items: center; min-block-size: 44px; font-weight: 600; }

  @media (forced-colors: active) {
    .row { border-block-end-color: LinkText; color: LinkText; }
  }
  @media print {
    .row { min-block-size: 0; padding-block: 0.2em; }
    .row svg, .service > .button { display: none; }
    .groups { column-count: 2; }
  }
`;
