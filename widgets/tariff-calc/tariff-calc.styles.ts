import { css } from 'lit';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { controlsStyles } from '../ui/controls.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { tabsStyles } from '../ui/tabs.styles.ts';

const ownStyles = css`
  .layout { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: start; }
  .form { max-inline-size: 34em; }
  .more { margin-block-end: calc(var(--_space) * 3); border-block: 1px solid var(--_border); }
  .more > summary { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: 1em; min-block-size: 44px; padding-block: 0.7em; cursor: pointer; }
  .more > summary::-webkit-details-marker { display: none; }
  .more > summary svg { grid-area: 1 / 2 / 3 / 3; color: var(--_accent); }
  .more[open] > summary svg { rotate: 180deg; }
  .more-title { color: var(--_accent); font-weight: 600; }

  .placeholder { display: none; }

  @container (inline-size >= 54em) {
    .layout { grid-template-columns: minmax(20em, 5fr) minmax(26em, 7fr); gap: calc(var(--_space) * 8); }
    .placeholder { display: grid; place-items: center; min-block-size: 16em; padding: 2em; border: 2px dashed var(--_border); color: var(--_muted); text-align: center; }
  }
  @media print {
    .widget:not(:has(.total)), .widget:has(.outdated) { display: none; } /* nothing was calculated, or not this: no heading of an empty sheet */
    .error-summary { display: none; }
  }
`;

export const tariffCalcStyles = [answerSectionStyles, buttonStyles, fieldStyles, controlsStyles, noticeStyles, tabsStyles, ownStyles];
