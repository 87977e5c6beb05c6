import type { CustomerKind, ServiceKind } from '../../../schema/service-forms.ts';
import type { AddressInput } from '../../platform/address.ts';
import type { HumanCheckInput } from '../human-check/human-check.port.ts';

/** What arrives, as it was typed; which of it a kind asks for stands in `schema/service-forms.ts`. */

type Maybe<Value> = Value | null | undefined;

export interface Load {
  name: string;
  quantity: number;
  powerKw: number;
}

export interface ServiceApplicant {
  name: string;
  phone: string;
  email?: Maybe<string>;
  customerKind: CustomerKind;
  taxCode?: Maybe<string>;
  identityNumber?: Maybe<string>;
  identityIssuedOn?: Maybe<string>;
  identityIssuedBy?: Maybe<string>;
}

export interface ServiceSupply {
  phases?: Maybe<string>;
  purpose?: Maybe<string>;
  serviceType?: Maybe<string>;
  capacityKw?: Maybe<number>;
  loads?: Maybe<Load[]>;
}

export interface ServiceChange {
  phases?: Maybe<string>;
  capacityKw?: Maybe<number>;
  loads?: Maybe<Load[]>;
  meterPosition?: Maybe<string>;
  newPosition?: Maybe<string>;
  purpose?: Maybe<string>;
  households?: Maybe<number>;
  people?: Maybe<number>;
  formerHolder?: Maybe<string>;
  formerHolderConsents?: Maybe<boolean>;
  debtSettled?: Maybe<boolean>;
  paysIfMeterIsRight?: Maybe<boolean>;
  information?: Maybe<string>;
  effectiveOn?: Maybe<string>;
  until?: Maybe<string>;
  reason?: Maybe<string>;
}

export interface ServiceSolar {
  capacityKwp?: Maybe<number>;
  inverter?: Maybe<string>;
  installedOn?: Maybe<string>;
  accountNumber?: Maybe<string>;
  accountHolder?: Maybe<string>;
  bank?: Maybe<string>;
}

export interface ServiceRequestSubmitInput {
  clientRequestId: string;
  humanCheck: HumanCheckInput;
  kind: ServiceKind;
  applicant: ServiceApplicant;
  customerCode?: Maybe<string>;
  address?: Maybe<AddressInput>;
  unitCode?: Maybe<string>;
  supply?: Maybe<ServiceSupply>;
  change?: Maybe<ServiceChange>;
  solar?: Maybe<ServiceSolar>;
  note?: Maybe<string>;
  attachments?: Maybe<readonly string[]>;
  /** The person was told of a possible duplicate and wants both. */
  confirmDuplicate?: Maybe<boolean>;
}
