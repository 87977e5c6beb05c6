import { css } from 'lit';

export const articleStyles = css`
  .article { display: grid; gap: calc(var(--_space) * 2); max-inline-size: 42em; }
  .article:focus-visible { outline-offset: 6px; border-radius: var(--_radius); }
  .article h3, .article h4, .article h5, .article h6 { margin-block-start: calc(var(--_space) * 2); font-size: 1.125em; }
  .article .title { margin-block-start: 0; font-size: 1.375em; }
  .article .lead { color: var(--_muted); font-size: 1.0625em; }
  .article .meta { color: var(--_muted); font-size: 0.9375em; }
  .article ul.list { list-style: disc; }
  .article ol.list { list-style: decimal; }
  .article .list { padding-inline-start: 1.4em; display: grid; gap: 0.4em; }
  .article .nested { margin-inline-start: 1.4em; list-style-type: circle; }
  .article blockquote { margin: 0; padding-inline-start: 1em; border-inline-start: 4px solid var(--_border); }
  .picture { inline-size: 100%; block-size: auto; border-radius: var(--_radius); background: var(--_text-tint); }
  .picture.drawn { background: none; }
  .fold > summary { cursor: pointer; padding-block: 0.6em; min-block-size: 44px; font-weight: 600; }
  .results { display: grid; gap: 0; }
  .results > li { border-block-end: 1px solid var(--_border); }
  .results > li:first-child { border-block-start: 1px solid var(--_border); }
  .entry { display: grid; gap: 0.2em; padding-block: 0.75em; min-block-size: 44px; color: inherit; text-decoration: none; }
  .entry .name { color: var(--_accent); font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; }
  .entry:hover .name { text-decoration-thickness: 0.15em; }
  .entry .more { color: var(--_muted); font-size: 0.9375em; }
  @media print {
    .picture { max-inline-size: 8cm; }
    .fold > summary { list-style: none; }
    .fold::details-content { content-visibility: visible; block-size: auto; }
  }
`;
