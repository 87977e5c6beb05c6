import { css, unsafeCSS } from 'lit';
import { contrast, corporationAccents, neutral, tintPercent, type Pair, type Role } from './palette.ts';

/**
 * The twelve public tokens and what stands behind them. A page sets `--evn-color-accent`; inside, the widgets read
 * `--_accent`, which falls back to the palette in the page's color-scheme.
 */
const roles = Object.keys(neutral) as Role[];
const pair = ([light, dark]: Pair): string => `light-dark(${light},${dark})`;

const declarations = (palette: Record<Role, Pair>): string =>
  roles.map((role) => `--_${role}:var(--evn-color-${role},${pair(palette[role])});`).join('');

/** High contrast is the reader's need: it outranks the page's own colours. */
const contrastDeclarations = roles.map((role) => `--_${role}:${pair(contrast[role])};`).join('');

const tints = (['accent', 'danger', 'success', 'warning', 'text'] as const)
  .map((role) => `--_${role}-tint:color-mix(in srgb,var(--_${role}) ${tintPercent}%,var(--_surface));`)
  .join('');

const corporations = Object.entries(corporationAccents)
  .map(([name, accent]) => `:host([corporation=${name} i]) .widget{--_accent:var(--evn-color-accent,${pair(accent)})}`)
  .join('');

/** Browsers from before light-dark() get the light palette. */
const lightOnly = `.widget{${roles.map((role) => `--_${role}:var(--evn-color-${role},${neutral[role][0]});`).join('')}}`;

export const tokens = css`
  ${unsafeCSS(lightOnly)}
  .widget {
    ${unsafeCSS(tints)}
    --_radius: var(--evn-radius, 0.5em);
    --_space: var(--evn-space, 0.5em);
    --_scale: 1;
  }
  @supports (color: light-dark(#000, #fff)) {
    .widget { ${unsafeCSS(declarations(neutral))} }
    ${unsafeCSS(corporations)}
    :host([theme='contrast']) .widget { ${unsafeCSS(contrastDeclarations)} }
  }
  :host([theme='light']) .widget { color-scheme: light; }
  :host([theme='dark']) .widget { color-scheme: dark; }
  :host([text-size='lg']) .widget { --_scale: 1.2; }
  :host([text-size='xl']) .widget { --_scale: 1.5; }
`;
