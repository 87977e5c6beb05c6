/**
 * Colours by role, as [light, dark]. They are choices of the kit, not official brand colours of the corporations.
 * A test proves every pair that is read together: text 4.5 : 1, borders of controls and focus 3 : 1.
 */
export type Pair = readonly [light: string, dark: string];

export const neutral = {
  text: ['#16202a', '#eef2f5'],
  muted: ['#4b5966', '#b3bfca'],
  surface: ['#ffffff', '#12181e'],
  border: ['#7c8894', '#7d8b98'],
  accent: ['#16508f', '#8fc1f5'],
  'on-accent': ['#ffffff', '#0b1620'],
  danger: ['#ad1f1f', '#ffa8a0'],
  success: ['#12673a', '#83d6a2'],
  warning: ['#7a4a00', '#f5c369'],
} as const satisfies Record<string, Pair>;

export type Role = keyof typeof neutral;

/** High contrast: pure ends, 7 : 1 and more. */
export const contrast = {
  ...neutral,
  text: ['#000000', '#ffffff'],
  muted: ['#1f2a33', '#e4eaf0'],
  surface: ['#ffffff', '#000000'],
  border: ['#000000', '#ffffff'],
  accent: ['#00306b', '#b9dbff'],
  danger: ['#7d0a0a', '#ffd0cb'],
  success: ['#00431f', '#b3f0ca'],
  warning: ['#4f2f00', '#ffdf9e'],
} as const satisfies Record<Role, Pair>;

/** Accents that tell the corporations' pages apart. */
export const corporationAccents = {
  EVNNPC: ['#0b6247', '#7fd6b4'],
  EVNHANOI: ['#563a9c', '#c3b2ff'],
  EVNCPC: ['#00606f', '#7bd3e2'],
  EVNSPC: ['#1a4fb4', '#a3c2ff'],
  EVNHCMC: ['#83400c', '#f6bd8b'],
} as const satisfies Record<string, Pair>;

/** Share of a role's colour in the tint behind its own text, per cent. */
export const tintPercent = 8;
