import { css } from 'lit';

export const fieldStyles = css`
  .field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.3em; margin-block-end: calc(var(--_space) * 2.5); }
  .label { font-weight: 600; }
  .hint { color: var(--_muted); font-size: 0.9375em; }
  .error-text { color: var(--_danger); font-weight: 600; }
  .error-text::before { content: '✕ '; }
  .field.has-error { padding-inline-start: 0.75em; border-inline-start: 4px solid var(--_danger); }
  .input {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 0.7em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-variant-numeric: inherit;
  }
  .input::placeholder { color: var(--_muted); opacity: 1; }
  .input:focus-visible { border-color: var(--_accent); outline-offset: 0; }
  .has-error .input { border-color: var(--_danger); }
  select.input { text-overflow: ellipsis; }
  .choice { display: flex; align-items: center; gap: 0.75em; min-block-size: max(2.75em, 44px); cursor: pointer; }
  .choice input { flex: none; font: inherit; inline-size: 1.5em; block-size: 1.5em; margin: 0; accent-color: var(--_accent); }
  .choice [type='checkbox']:not(:checked) { appearance: none; border: 2px solid var(--_text); border-radius: 0.25em; background: var(--_surface); } /* the native one looks disabled in the dark */
  @media print {
    form { display: none; }
  }
`;
