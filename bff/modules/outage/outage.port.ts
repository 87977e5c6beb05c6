import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { CoverageStatement, DayRange } from '../../platform/statements.ts';

/** Which interruptions to list: those that touch these days, and how many of them at most; null: every one. */
export interface Selection extends DayRange {
  atMost: number | null;
}

export type OutageKind = 'PLANNED' | 'URGENT' | 'REDUCTION';

/** One interruption or reduction of supply as its source last stated it. Instants are RFC 3339. */
export interface Schedule {
  id: string;
  corporation: Corporation;
  unitCode: string;
  /** Area or feeder; null: the whole unit. */
  areaCode: string | null;
  /** No listed supply point lies in the area: it cannot be tied to a code, and may concern any of the unit. */
  unplaced: boolean;
  areaName: string;
  startsAt: string;
  /** Null: no estimate. */
  endsAt: string | null;
  kind: OutageKind;
  reason: string | null;
  cancelledAt: string | null;
  sequence: number;
  updatedAt: string;
  readAt: string;
  source: string;
}

/** Everything stored about one place and range. */
export interface PlaceRecord {
  unitCode: string;
  areaCode: string | null;
  /** When the list that holds the customer code was read; null for a place that is not a code. */
  listReadAt: string | null;
  /** True where a row of that list was rejected: the code may have another place than this one. */
  listInDoubt: boolean;
  statements: CoverageStatement[];
  /** The place's own before those that may concern it, what is not over before what is, cancelled ones last; in each the soonest first. */
  schedules: Schedule[];
  /** Last day of which every interruption is listed, cancelled ones and those over since this morning aside; null: of all that were asked about. */
  completeUntil: CivilDate | null;
  /**
   * True where a commune was asked about that no schedule of the unit has ever named, or beside which another one of the unit
   * has interruptions on these days: a schedule names one commune, and its area may reach into the next, or the code be wrong.
   */
  communeInDoubt?: boolean;
  /** Set while the source cannot be asked and this is what it last said. */
  sourceFailing?: true;
}

export interface CodeQuestion {
  customerCode: string;
  /** In whose lists to look. */
  corporations: readonly Corporation[];
}

export interface AreaQuestion {
  corporation: Corporation;
  unitCode: string;
  /** Narrows to one commune; interruptions without a commune, and those of the whole unit, may concern it and stay. */
  communeCode: string | null;
}

/** While a source cannot be asked, the interruptions that it last stated are shown for so long, marked as stale. */
export const LAST_GOOD_SECONDS = 3600;

/** More than anybody reads on a page; `knownUntil` says where an answer stops being whole. */
export const MAX_WINDOWS = 100;

/** What the outage look-up needs from whoever keeps the schedules. */
export interface OutageReader {
  /** One record per question, in order; null where no list holds the code. */
  byCodes(questions: readonly CodeQuestion[], selection: Selection): Promise<(PlaceRecord | null)[]>;
  byArea(question: AreaQuestion, selection: Selection): Promise<PlaceRecord>;
  byId(id: string): Promise<Schedule | null>;
}
