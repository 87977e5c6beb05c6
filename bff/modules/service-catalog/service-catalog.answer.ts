import type { Corporation } from '../../platform/corporation.ts';
import type { Provenance } from '../../reference/dated.ts';
import type { Hotline } from '../unit/unit.answer.ts';

export interface ServicePaper {
  name: string;
  /** Any one of these will do; empty where the paper is what its name says. */
  oneOf: string[];
  when: string | null;
  source: string;
  asOf: string | null;
  /** The only one that asks for it; null where national lists do. */
  corporation: Corporation | null;
}

export interface ServiceTimeLimit {
  /** Null: the national one. */
  corporation: Corporation | null;
  minDays: number | null;
  maxDays: number;
  dayType: 'WORKING' | 'UNSPECIFIED';
  when: string | null;
  source: string;
  asOf: string | null;
  older: boolean;
  provenance: Provenance;
}

export interface ServiceFee {
  kind: 'FREE' | 'CUSTOMER_PAYS';
  note: string | null;
  amounts: Array<{ when: string; vnd: number; vndTo: number | null }>;
  source: string;
  provenance: Provenance;
}

export interface ServiceVariant {
  name: string;
  papers: ServicePaper[];
}

export interface Service {
  id: string;
  name: string;
  about: string;
  who: string;
  alsoCalled: string[];
  widget: string;
  /** Null: not known; empty: none are needed. */
  papers: ServicePaper[] | null;
  variants: ServiceVariant[];
  /** Null: not known. */
  timeLimits: ServiceTimeLimit[] | null;
  fee: ServiceFee | null;
  note: string | null;
}

export interface ServiceCatalog {
  corporation: Corporation;
  groups: Array<{ id: string; name: string; services: Service[] }>;
  hotline: Hotline;
}
