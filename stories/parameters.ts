import type { Behaviour } from './replay.ts';
import type { Medium } from './show-as.ts';

/** What a story may say beside its arguments, as `parameters: { evn: … }`. */
export interface StoryParameters {
  /** How the BFF behaves; without it, it answers as recorded. */
  readonly behaviour?: Behaviour;
  /** How it behaves when something is sent; everything else is answered as recorded. */
  readonly sending?: Behaviour;
  /** Width of the host's column, any CSS length. */
  readonly width?: string;
  /** Colour scheme of the host page. */
  readonly scheme?: 'light' | 'dark';
  readonly theme?: string;
  readonly medium?: Medium;
}
