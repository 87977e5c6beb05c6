import type { AddressInput } from '../../platform/address.ts';
import type { HumanCheckInput } from '../human-check/human-check.port.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { CallbackTime, Certainty, SupportTopic } from './request.ts';

/** What arrives, as it was typed. */

interface SubmissionInput {
  clientRequestId: string;
  humanCheck: HumanCheckInput;
  phone: string;
}

export interface SupportRequestInput extends SubmissionInput {
  topic: SupportTopic;
  corporation?: Corporation | null | undefined;
  name: string;
  email?: string | null | undefined;
  customerCode?: string | null | undefined;
  billPeriod?: string | null | undefined;
  address?: AddressInput | null | undefined;
  subject: string;
  message: string;
}

export interface OutageReportInput extends SubmissionInput {
  neighboursDark: Certainty;
  breakerOn: Certainty;
  unpaidNotice: Certainty;
  customerCode?: string | null | undefined;
  address?: AddressInput | null | undefined;
  name?: string | null | undefined;
  message?: string | null | undefined;
}

export interface CallbackRequestInput extends SubmissionInput {
  name?: string | null | undefined;
  corporation?: Corporation | null | undefined;
  about?: string | null | undefined;
  when: CallbackTime;
}
