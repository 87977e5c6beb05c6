import type { CustomerKind, PaperType, ServiceKind } from '../../../schema/service-forms.ts';
import type { Address } from '../../platform/address.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { MessageChannel } from '../../platform/outbox.store.ts';
import type { ProblemCode } from '../../platform/texts.ts';
import type { Locale } from '../../platform/texts.ts';
import type { StoredAttachment } from '../attachment/attachment.answer.ts';
import type { Hotline, Unit } from '../unit/unit.answer.ts';
import type { ServiceChange, ServiceSolar, ServiceSupply } from './service-request.input.ts';
import type { NextActor, Position, Progress, RequestStage } from './service-request.machine.ts';

/** What customers ask of their contract and supply, and what becomes of it. */

/** Which one it is, in the store. */
export interface ServiceRequestRef {
  corporation: Corporation;
  /** `sr_…` */
  id: string;
}

/** Kept under a key of its own: who somebody is, and where their money goes. */
export interface Secrets {
  identityNumber: string | null;
  identityIssuedOn: CivilDate | null;
  identityIssuedBy: string | null;
  accountNumber: string | null;
  accountHolder: string | null;
  bank: string | null;
}

/** Who asks. Null: erased, or not given. */
export interface Applicant {
  name: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  locale: Locale;
  customerKind: CustomerKind;
  taxCode: string | null;
}

/** What is asked beyond who and where; without what is kept as a secret. */
export interface ServiceDetails {
  supply: ServiceSupply | null;
  change: ServiceChange | null;
  solar: Pick<ServiceSolar, 'capacityKwp' | 'inverter' | 'installedOn'> | null;
  note: string | null;
}

export interface ServiceStep {
  stage: RequestStage;
  at: string;
  by: 'CUSTOMER' | 'UTILITY';
  text: string | null;
  targetOn: CivilDate | null;
}

/** Whole đồng. */
export interface CostLine {
  label: string;
  /** To be paid, VAT included. */
  amount: number;
  /** How much of it is VAT; 0 where there is none. */
  vat: number;
}

export interface ServiceRequestCore extends ServiceRequestRef, Position {
  /** As it is shown. */
  code: string;
  kind: ServiceKind;
  unitCode: string | null;
  customerCode: string | null;
  address: Address | null;
  applicant: Applicant;
  details: ServiceDetails;
  askedPapers: PaperType[];
  /** Name or number of whoever looks after it. */
  officer: string | null;
  /** Code of a request like this one from shortly before. */
  duplicateOf: string | null;
  receivedAt: string;
  endedAt: string | null;
  erasedAt: string | null;
}

/** A request as whoever has proved to be its customer sees it. */
export interface TrackedRequest {
  __typename: 'ServiceRequest';
  code: string;
  kind: ServiceKind;
  stage: RequestStage;
  progress: Progress;
  waitsFor: NextActor;
  customerKind: CustomerKind;
  canCancel: boolean;
  receivedAt: string;
  endedAt: string | null;
  /** Oldest first. */
  steps: ServiceStep[];
  costs: CostLine[];
  askedPapers: PaperType[];
  hotline: Hotline;
}

/** … as the corporation's officers see it. */
export interface ServiceRequestFile extends ServiceRequestCore, Secrets {
  __typename: 'ServiceRequestFile';
  progress: Progress;
  steps: ServiceStep[];
  costs: CostLine[];
  attachments: StoredAttachment[];
}

/** It has been stored and will not be lost. */
export interface ServiceRequestReceipt {
  __typename: 'ServiceRequestReceipt';
  code: string;
  kind: ServiceKind;
  receivedAt: string;
  unit: Unit | null;
  sentTo: MessageChannel[];
  hotline: Hotline;
}

/** The same person asked the same for the same place just before. */
export interface PossibleDuplicateProblem {
  __typename: 'PossibleDuplicateProblem';
  code: ProblemCode;
  message: string;
  receivedAt: string;
  /** Null unless this browser may see that request. */
  requestCode: string | null;
}

/** One change, for systems that follow; nothing personal. */
export interface ServiceRequestChange {
  /** `ev_…`; the same in the change feed and in the webhook. */
  id: string;
  code: string;
  corporation: Corporation;
  kind: ServiceKind;
  stage: RequestStage;
  at: string;
}
