import { describe, expect, it } from 'vitest';
import { contrast, corporationAccents, neutral, tintPercent, type Pair, type Role } from './palette.ts';

type Palette = Record<Role, Pair>;

const channels = (hex: string): number[] => [1, 3, 5].map((index) => Number.parseInt(hex.slice(index, index + 2), 16));

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(first: readonly number[], second: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What `color-mix(in srgb, colour n%, surface)` makes. */
const tint = (colour: string, surface: string): number[] =>
  channels(colour).map((value, index) => (value * tintPercent + (channels(surface)[index] ?? 0) * (100 - tintPercent)) / 100);

const palettes: [string, Palette][] = [
  ['neutral', neutral],
  ['contrast', contrast],
  ...Object.entries(corporationAccents).map(([name, accent]): [string, Palette] => [name, { ...neutral, accent }]),
];
const modes = [
  ['light', 0],
  ['dark', 1],
] as const;
const textRoles = ['text', 'muted', 'accent', 'danger', 'success', 'warning'] as const;
const tintRoles = ['text', 'accent', 'danger', 'success', 'warning'] as const;

describe.each(palettes)('colours of %s', (name, palette) => {
  const least = name === 'contrast' ? 7 : 4.5;

  it.each(modes)('text is readable on the surface and on every tint, %s', (_, mode) => {
    const surface = palette.surface[mode];
    for (const role of textRoles) {
      const colour = channels(palette[role][mode]);
      expect(ratio(colour, channels(surface)), role).toBeGreaterThanOrEqual(least);
      for (const behind of tintRoles)
        expect(ratio(colour, tint(palette[behind][mode], surface)), `${role} on a tint of ${behind}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(modes)('buttons are readable, borders of controls and focus can be seen, %s', (_, mode) => {
    const surface = channels(palette.surface[mode]);
    expect(ratio(channels(palette['on-accent'][mode]), channels(palette.accent[mode]))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(channels(palette.border[mode]), surface)).toBeGreaterThanOrEqual(3);
    expect(ratio(channels(palette.accent[mode]), surface)).toBeGreaterThanOrEqual(3);
  });
});
