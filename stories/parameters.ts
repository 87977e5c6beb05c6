import type { Behaviour } from './replay.ts';
import type { Medium } from './show-as.ts';

/** What a story may say beside its arguments, as `parameters: { evn: … }`. */
export interface StoryParameters {
  /** How the BFF behaves; without it, it answers as recorded. */
  readonly behaviour?: Behaviour;
  /** How it behaves when something is sent; everything else is answered as recorded. */
  readonly sending?: Behaviour;
  /**
   * What the session surface answers, by document: codes go to telephones and sessions to people, so this cannot be recorded.
   * It is sample data, held to the types of its documents in the story.
   */
  readonly personal?: Readonly<Record<string, object>>;
  /** Width of the host's column, any CSS length. */
  readonly width?: string;
  /** Colour scheme of the host page. */
  readonly scheme?: 'light' | 'dark';
  readonly theme?: string;
  readonly medium?: Medium;
}
