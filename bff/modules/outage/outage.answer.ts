import type { InputProblem } from '../../platform/problems.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Dated } from '../../platform/dated.ts';
import type { Hotline, NotOfferedProblem, Unit } from '../unit/unit.answer.ts';
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

interface Known extends Dated {
  knownFrom: CivilDate;
  knownUntil: CivilDate;
  calendarPath: string;
}

export interface OutageFound extends Known {
  __typename: 'OutageFound';
  windows: OutageWindow[];
}

export interface NoOutageKnownUntil extends Known {
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
