import { css } from 'lit';

/** What groups of controls need beside `field.styles.ts`, and short controls side by side: `.pair`, `.short`. */
export const controlsStyles = css`
  fieldset.field { display: block; }
  fieldset > .label { margin-block-end: 0.3em; }
  /* A legend sits on the border of its fieldset; out of flow it stands inside, beside the mark of an error. */
  .has-error > legend.label { float: inline-start; inline-size: 100%; }
  .has-error > legend.label + * { clear: both; }
  .remark { font-weight: 400; color: var(--_muted); }
  .short .input { max-inline-size: 8em; }
  /* At least as wide as a date with its button. */
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)); column-gap: calc(var(--_space) * 2); align-items: start; }

  .segments { display: flex; border: 2px solid var(--_border); border-radius: var(--_radius); overflow: hidden; }
  .segment { flex: 1 1 0; display: flex; cursor: pointer; }
  .segment + .segment { border-inline-start: 2px solid var(--_border); }
  .segment span {
    flex: 1;
    display: grid;
    place-items: center;
    min-block-size: max(2.5em, 44px);
    padding: 0.3em 0.5em;
    line-height: 1.3;
    text-align: center;
  }
  .segment:hover span { background: var(--_accent-tint); }
  .segment input { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; opacity: 0; }
  .segment input:checked + span { background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  .segment input:focus-visible + span { outline: 3px solid var(--_accent); outline-offset: -6px; }
  .segment input:checked:focus-visible + span { outline-color: var(--_on-accent); }
  .segments:focus-within { position: relative; }
  .has-error .list, :is(.hint, .error-text) + .segments { margin-block-start: 0.3em; }
  .list .choice { align-items: start; padding-block: 0.5em; }
  .list .hint { display: block; }

  @media (forced-colors: active) {
    .segment input:checked + span { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`;
