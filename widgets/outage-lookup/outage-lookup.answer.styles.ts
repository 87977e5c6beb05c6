import { css } from 'lit';
import { hotlineStyles } from '../shared/hotline/hotline.ts';

export const answerStyles = css`
  ${hotlineStyles}
  .verdict {
    --_tone: var(--_text);
    display: flex;
    gap: 0.9em;
    padding: calc(var(--_space) * 2.5);
    border: 2px solid var(--_tone);
    border-radius: var(--_radius);
    margin-block-end: calc(var(--_space) * 3);
    background: var(--_text-tint);
  }
  .verdict.outage { --_tone: var(--_danger); background: var(--_danger-tint); border-inline-start-width: 10px; }
  .verdict.outage.now { border-width: 4px; border-inline-start-width: 10px; }
  .verdict.none { --_tone: var(--_success); background: var(--_success-tint); }
  .verdict.none.old { --_tone: var(--_warning); background: var(--_warning-tint); }
  .verdict.unknown { --_tone: var(--_warning); background: var(--_warning-tint); border-style: dashed; }
  .verdict-icon { flex: none; color: var(--_tone); }
  .verdict-icon svg { inline-size: 2.5em; block-size: 2.5em; }
  .verdict-body { flex: 1; min-inline-size: 0; display: grid; gap: 0.5em; justify-items: start; }
  .verdict :is(h2, h3, h4, h5, h6) { font-size: 1.375em; color: var(--_tone); text-wrap: pretty; }
  .verdict .time { font-size: 1.75em; }
  .verdict .time.long { font-size: 1.375em; }
  .as-of { color: var(--_muted); font-size: 0.9375em; }

  .time { font-size: 1.25em; font-weight: 700; line-height: 1.3; }
  .countdown { display: flex; align-items: center; gap: 0.4em; font-weight: 600; }
  .countdown svg { inline-size: 1.25em; block-size: 1.25em; }
  .facts { display: grid; gap: 0.35em; }
  .facts > div { display: grid; grid-template-columns: 5.5em 1fr; gap: 0 0.75em; }
  dt { color: var(--_muted); }
  dd { margin: 0; }
  .duration { color: var(--_muted); }
  .badge { justify-self: start; padding: 0.05em 0.6em; border: 1px solid currentColor; border-radius: 2em; font-size: 0.9375em; font-weight: 600; }

  .strip { display: grid; grid-template-columns: max-content max-content max-content 1fr; gap: 0.3em 0.75em; margin-block-end: calc(var(--_space) * 3); }
  .day { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; padding: 0.35em 0.7em; border: 1px solid var(--_border); border-radius: var(--_radius); line-height: 1.4; }
  .day-name { font-weight: 700; white-space: nowrap; }
  .days .day-name { grid-column: span 2; }
  .day-name.short { display: none; }
  .day-date { color: var(--_muted); }
  .day svg { inline-size: 1.4em; block-size: 1.4em; }
  .day.over svg { color: var(--_muted); }
  .day.none svg { color: var(--_success); }
  .day.outage { border: 2px solid var(--_danger); background: var(--_danger-tint); color: var(--_danger); }
  .day.outage .day-text { font-weight: 700; overflow-wrap: normal; }
  .day.unknown { border-style: dashed; color: var(--_muted); }

  .day-group { margin-block-end: calc(var(--_space) * 3); }
  .day-group > :first-child { font-size: 1.125em; margin-block-end: var(--_space); }
  .fold.day-group { margin-block-end: 0; }
  .card { display: grid; gap: 0.5em; justify-items: start; padding: calc(var(--_space) * 2); border: 1px solid var(--_border); border-inline-start: 6px solid var(--_danger); border-radius: var(--_radius); break-inside: avoid; }
  .card + .card { margin-block-start: calc(var(--_space) * 1.5); }
  .card.ended, .card.cancelled { border-inline-start-color: var(--_border); }
  .card.cancelled { border-style: dashed; border-inline-start-style: solid; }
  .card.cancelled .time { text-decoration: line-through 0.1em; color: var(--_muted); }

  .several { display: grid; gap: 0.4em; padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5); border: 2px solid var(--_text); border-inline-start-width: 10px; border-radius: var(--_radius); margin-block-end: calc(var(--_space) * 3); background: var(--_text-tint); }
  .several > :first-child { font-size: 1.375em; }
  .place + .place { padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); }
  .place .verdict { margin-block-end: var(--_space); }
  .place-name { margin-block-end: var(--_space); overflow-wrap: anywhere; }

  .tools { display: grid; gap: var(--_space); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); }

  @container (inline-size >= 40em) {
    .strip { grid-template-columns: repeat(4, 1fr); gap: 0.4em; }
    .day { grid-column: auto; grid-template-columns: none; justify-items: center; align-content: start; gap: 0.15em; padding: 0.5em 0.4em; text-align: center; line-height: 1.35; }
    .day-name.long { display: none; }
    .day-name.short { display: inline; font-size: 0.9375em; white-space: normal; }
    .days .day-name { grid-column: auto; }
    .day-date, .day-text { font-size: 0.875em; }
  }
  @container (inline-size >= 62em) {
    .strip { grid-template-columns: repeat(8, 1fr); }
  }
  @container (inline-size < 24em) {
    .strip { column-gap: 0.35em; }
    .day { padding-inline: 0.4em; }
    /* icon and headline share the first line, all else has the full width */
    .verdict { display: grid; grid-template-columns: auto 1fr; gap: 0.5em 0.6em; align-items: start; padding: calc(var(--_space) * 2); }
    .verdict-body { display: contents; }
    .verdict-body > * { grid-column: 1 / -1; }
    .verdict-body > :first-child { grid-column: 2; align-self: center; }
    .verdict .button { justify-self: start; }
    .verdict :is(h2, h3, h4, h5, h6) { font-size: 1.25em; }
    .verdict .time { font-size: 1.5em; }
    .verdict .time.long { font-size: 1.1em; }
    .verdict-icon svg { inline-size: 1.75em; block-size: 1.75em; }
    .facts > div { grid-template-columns: 1fr; }
  }
  @container (inline-size < 17em) {
    .day { display: flex; flex-wrap: wrap; gap: 0 0.6em; }
    .verdict :is(h2, h3, h4, h5, h6) { font-size: 1.1em; }
    .verdict .time, .card .time { font-size: 1.05em; }
    .verdict .time:not(.long), .card .time:not(.long) { overflow-wrap: normal; }
  }
  @media (forced-colors: active) {
    .day.outage, .verdict.outage, .card { border-color: Highlight; }
  }
  @media print {
    .tools, .hotline a, .countdown { display: none; }
    .verdict, .day { background: none; break-inside: avoid; }
    .day-group > :first-child, .place-name { break-after: avoid; }
    .fold::details-content { content-visibility: visible; block-size: auto; }
    .fold summary svg { display: none; }
  }
`;
