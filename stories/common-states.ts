import type { StoryParameters } from './parameters.ts';

/** What can come between a widget and its answer. */
export const NETWORK = {
  Loading: ['silent', 'After 300 ms without an answer.'],
  Offline: ['offline', 'No network and no earlier answer.'],
  Fault: ['fault', 'A fault of the server, with the reference that support can look up.'],
  RateLimited: ['rate-limited', 'Too many questions from this network.'],
} as const;

/** How a page, a device or paper may want a widget. */
export const LOOKS = {
  Narrow: [{ width: '240px' }, 'In a column of 240 pixels.'],
  Dark: [{ scheme: 'dark' }, 'On a dark host page; nothing is set on the tag.'],
  HighContrast: [{ theme: 'contrast' }, '`theme="contrast"`.'],
  Print: [{ medium: 'print' }, 'As on paper: no controls, absolute dates, tables instead of charts.'],
  ForcedColours: [
    { medium: 'forced-colors' },
    'The rules for forced colours, switched on. Real system colours come with the browser’s own emulation.',
  ],
} as const satisfies Record<string, readonly [StoryParameters, string]>;

/** Stories that every widget has; its story file exports each by this name. */
export type CommonState = keyof typeof NETWORK | keyof typeof LOOKS;
export const COMMON_STATES = [...Object.keys(NETWORK), ...Object.keys(LOOKS)] as CommonState[];
