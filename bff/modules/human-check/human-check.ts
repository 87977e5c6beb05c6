import type { HumanCheckKind, HumanCheckPurpose } from './human-check.port.ts';

/** What a challenge was made for; it solves nothing else. */
export interface ChallengeUse {
  purpose: HumanCheckPurpose;
  siteKey: string;
}

/** A challenge that was solved, under the name by which it is used up. */
export interface Solved {
  id: string;
  expiresAt: Date;
  isRight: boolean;
}

/** Outlines of figures, filled by whoever draws them: no image that a strict page would have to allow. */
export interface CodePicture {
  width: number;
  height: number;
  path: string;
}

export interface HumanCheckChallenge {
  kind: HumanCheckKind;
  challenge: string;
  picture: CodePicture | null;
  soundPath: string | null;
  length: number | null;
  expiresAt: Date;
}
