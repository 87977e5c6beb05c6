import { css } from 'lit';

/**
 * The frame around every widget. It sets what the page might have set otherwise (font, alignment, spacing), because
 * inherited oddities must stop here; line height and system fonts leave room for Vietnamese diacritics on capitals.
 */
export const baseStyles = css`
  :host { display: block; }
  :host([hidden]) { display: none !important; }

  .widget {
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em; /* a size container has no width of its own: floats and flex rows would shrink it to nothing */
    display: block;
    box-sizing: border-box;
    font-family: var(--evn-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif);
    font-size: calc(var(--evn-font-size, max(1em, 16px)) * var(--_scale));
    font-weight: 400;
    font-style: normal;
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    direction: ltr;
    color: var(--_text);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
  }
  *, *::before, *::after { box-sizing: border-box; }

  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend, figure { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  ul, ol { list-style: none; }
  h1, h2, h3, h4, h5, h6 { font-size: 1em; font-weight: 700; line-height: 1.35; text-wrap: balance; }
  strong { font-weight: 700; }
  a { color: var(--_accent); text-underline-offset: 0.2em; }
  a:hover { text-decoration-thickness: 0.15em; }
  svg { display: block; flex: none; inline-size: 1.5em; block-size: 1.5em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

  [part='heading'] { font-size: 1.5em; margin-block-end: calc(var(--_space) * 2); }

  :focus { outline: none; }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }

  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
  }
  @media print {
    .widget { container-type: normal; color-scheme: light; font-size: 11pt; background: none; }
    .screen-only { display: none; }
  }
`;
