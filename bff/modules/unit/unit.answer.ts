import type { Corporation } from '../../platform/corporation.ts';
import type { ProblemCode } from '../../platform/texts.ts';

/** Điện lực / Đội quản lý điện, as organised on a day. */
export interface Unit {
  code: string;
  name: string;
  corporation: Corporation;
  company: string;
  /** Other names of the place it serves, to be found by. */
  aliases?: readonly string[];
}

export interface Company {
  corporation: Corporation;
  name: string;
  /** Other names of the place, to be found by. */
  aliases: readonly string[];
  units: Unit[];
}

export interface Hotline {
  number: string;
  priceText: string | null;
  hoursText: string | null;
  verifiedAt: string | null;
  source: string;
}

/** A company that the site does not offer. */
export interface CompanyElsewhere {
  name: string;
  /** Names of its units, and other names of the place. */
  places: string[];
  hotline: Hotline;
}

/** The corporation of a place is not one of this site's; says nothing about whether the place exists. */
export interface NotOfferedProblem {
  __typename: 'NotOfferedProblem';
  code: ProblemCode;
  message: string;
  hotline: Hotline | null;
}
