import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { InputProblem } from '../../platform/problems.ts';
import type { Hotline } from '../unit/unit.answer.ts';

/** There is no "safe": what is not listed stays unknown. */
export const VERDICTS = ['LISTED', 'UNKNOWN', 'FRAUD_SIGNS'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const THING_KINDS = ['PHONE', 'LINK', 'EMAIL', 'ACCOUNT', 'QR'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

export interface FraudSign {
  id: string;
  text: string;
  counts: boolean;
  source: string;
  since: CivilDate;
}

export interface ListEntry {
  /** Null: EVN, for the whole country. */
  corporation: Corporation | null;
  /** As the list has it. */
  name: string;
  bank: string | null;
  accountNumber: string | null;
  holder: string | null;
  source: string;
  verifiedAt: CivilDate | null;
}

export interface CheckedThing {
  kind: ThingKind;
  text: string;
  host: string | null;
  verdict: Verdict;
  entry: ListEntry | null;
  signs: FraudSign[];
}

export interface Verification {
  __typename: 'Verification';
  verdict: Verdict;
  things: CheckedThing[];
  signs: FraudSign[];
  isMessage: boolean;
  hotline: Hotline;
}

export type VerificationAnswer = Verification | InputProblem;
