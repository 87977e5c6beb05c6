import type { Address } from '../../platform/address.ts';
import type { MessageChannel } from '../../platform/outbox.store.ts';
import type { NotFoundProblem, TryLaterProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Hotline } from '../unit/unit.answer.ts';
import type { RequestProgress } from './request.machine.ts';
import type { RequestKind } from './ticket.ts';

/** What customers ask of a corporation without signing in, and what they and its officers are told of it. */

export const SUPPORT_TOPICS = ['CONTACT', 'SERVICE_ADVICE', 'WORKS_ADVICE', 'PETITION', 'BILL_QUERY'] as const;
export type SupportTopic = (typeof SUPPORT_TOPICS)[number];

export const CALLBACK_TIMES = ['NOW', 'MORNING', 'AFTERNOON', 'EVENING'] as const;
export type CallbackTime = (typeof CALLBACK_TIMES)[number];

export const CERTAINTIES = ['YES', 'NO', 'UNKNOWN'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What the person has already looked at, before a crew is sent. */
export interface Triage {
  neighboursDark: Certainty;
  breakerOn: Certainty;
  unpaidNotice: Certainty;
}

/** Which one it is, in the store. */
export interface RequestRef {
  corporation: Corporation;
  id: string;
}

/** What it is about. */
export interface RequestSubject {
  kind: RequestKind;
  topic: SupportTopic | null;
  callbackTime: CallbackTime | null;
  customerCode: string | null;
  /** `2026-06` */
  billPeriod: string | null;
  address: Address | null;
}

/** Who asks, and what they say. */
export interface Person {
  /** E.164 */
  phone: string;
  name: string | null;
  email: string | null;
  /** In which they are told what becomes of it. */
  locale: Locale;
  title: string | null;
  message: string | null;
  triage: Triage | null;
}

export interface Step {
  status: RequestProgress;
  at: string;
  note: string | null;
}

/** A request as its corporation's officers see it. */
export interface CustomerRequest extends RequestRef, RequestSubject {
  __typename: 'CustomerRequest';
  /** As it is shown. */
  ticket: string;
  status: RequestProgress;
  answer: string | null;
  receivedAt: string;
  doneAt: string | null;
  /** Since then nothing personal is left of it. */
  erasedAt: string | null;
  /** In the order in which they came. */
  people: Array<Person & { joinedAt: string }>;
  /** Oldest first. */
  steps: Step[];
}

/** The code to follow it by. */
export interface RequestReceipt {
  __typename: 'RequestReceipt';
  ticket: string;
  receivedAt: string;
  answerBy: string | null;
  merged: boolean;
  sentTo: MessageChannel[];
  hotline: Hotline;
}

/** What the sender may know of it. */
export interface RequestStatus {
  __typename: 'RequestStatus';
  ticket: string;
  kind: RequestKind;
  status: RequestProgress;
  steps: Step[];
  answer: string | null;
}

export type RequestStatusResult = RequestStatus | NotFoundProblem | TryLaterProblem;
