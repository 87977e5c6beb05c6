import { css } from 'lit';
import { controlsStyles } from '../../ui/controls.styles.ts';
import { formStyles } from '../../ui/form.styles.ts';

export const deskStyles = css`
  ${controlsStyles}
  ${formStyles}
  .one-time-code { max-inline-size: 9em; font-size: 1.25em; letter-spacing: 0.15em; }
  .left { font-variant-numeric: tabular-nums; margin-block: var(--_space) calc(var(--_space) * 2); }
  .again { margin-block-start: calc(var(--_space) * 3); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); }
  @media print {
    .again, .left { display: none; }
  }
`;
