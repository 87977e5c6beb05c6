import type { InputProblem } from '../../graphql/problems.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Hotline, NotOfferedProblem } from '../unit/hotlines.ts';
import type { Unit } from '../unit/unit.directory.ts';
import type { OutageKind } from './outage.port.ts';
import type { OutageStatus } from './outage.rules.ts';

export type OutageScope = 'AREA' | 'UNIT';

export interface OutageWindow {
  id: string;
  kind: OutageKind;
  status: OutageStatus;
  startsAt: string;
  endsAt: string | null;
  reason: string | null;
  areaName: string;
  scope: OutageScope;
  unit: Unit;
  calendarPath: string;
}

interface Dated {
  asOf: string;
  stale: boolean;
  source: string;
  knownFrom: CivilDate;
  knownUntil: CivilDate;
  calendarPath: string;
}

export interface OutageFound extends Dated {
  __typename: 'OutageFound';
  windows: OutageWindow[];
}

export interface NoOutageKnownUntil extends Dated {
  __typename: 'NoOutageKnownUntil';
  cancelled: OutageWindow[];
}

export interface OutageUnknown {
  __typename: 'OutageUnknown';
  retryAt: Date;
  hotline: Hotline;
}

export type OutageAnswer = OutageFound | NoOutageKnownUntil | OutageUnknown | InputProblem | NotOfferedProblem;

export interface CodeOutages {
  customerCode: string;
  answer: OutageAnswer;
}

export interface OutagesForCodes {
  __typename: 'OutagesForCodes';
  answers: CodeOutages[];
}
