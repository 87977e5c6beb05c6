/** The stages of a service request and the ways between them, as data. Pure. */

/** In their order: tiếp nhận, khảo sát, phương án và chi phí, ký, thi công, nghiệm thu, hoàn tất. */
export const MAIN_STAGES = ['RECEIVED', 'SURVEY', 'PLAN_AND_COST', 'SIGNING', 'CONSTRUCTION', 'ACCEPTANCE', 'DONE'] as const;
export type MainStage = (typeof MAIN_STAGES)[number];

/** Cần bổ sung, từ chối, huỷ. */
export const SIDE_STAGES = ['NEEDS_PAPERS', 'REFUSED', 'CANCELLED'] as const;
export type SideStage = (typeof SIDE_STAGES)[number];

export type RequestStage = MainStage | SideStage;
export const REQUEST_STAGES: readonly RequestStage[] = [...MAIN_STAGES, ...SIDE_STAGES];

export type Progress = 'RECEIVED' | 'IN_PROGRESS' | 'DONE';
export type NextActor = 'UTILITY' | 'CUSTOMER' | 'NOBODY';

/** Where a request is; while papers are missing, also where it goes on once they are there. */
export interface Position {
  stage: RequestStage;
  interrupted: MainStage | null;
}

interface Rules {
  /** Whence the utility may take it; a stage that may follow itself is reported on again and again. There is no way back. */
  readonly next: readonly RequestStage[];
  readonly progress: Progress;
  readonly waitsFor: NextActor;
  /** The customer may still call it off: nothing has been agreed. */
  readonly cancellable: boolean;
}

const ends = (waitsFor: NextActor = 'NOBODY'): Rules => ({ next: [], progress: 'DONE', waitsFor, cancellable: false });

/** Small services have neither survey nor works, so any later stage may follow. */
const RULES: Readonly<Record<RequestStage, Rules>> = {
  RECEIVED: {
    next: ['SURVEY', 'PLAN_AND_COST', 'SIGNING', 'CONSTRUCTION', 'ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'RECEIVED',
    waitsFor: 'UTILITY',
    cancellable: true,
  },
  SURVEY: {
    next: ['SURVEY', 'PLAN_AND_COST', 'SIGNING', 'CONSTRUCTION', 'ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'IN_PROGRESS',
    waitsFor: 'UTILITY',
    cancellable: true,
  },
  PLAN_AND_COST: {
    next: ['PLAN_AND_COST', 'SIGNING', 'CONSTRUCTION', 'ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'IN_PROGRESS',
    waitsFor: 'UTILITY',
    cancellable: true,
  },
  SIGNING: {
    next: ['SIGNING', 'CONSTRUCTION', 'ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'IN_PROGRESS',
    waitsFor: 'CUSTOMER',
    cancellable: false,
  },
  CONSTRUCTION: {
    next: ['CONSTRUCTION', 'ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'IN_PROGRESS',
    waitsFor: 'UTILITY',
    cancellable: false,
  },
  ACCEPTANCE: {
    next: ['ACCEPTANCE', 'DONE', ...SIDE_STAGES],
    progress: 'IN_PROGRESS',
    waitsFor: 'UTILITY',
    cancellable: false,
  },
  // Where it goes on from here depends on where it was, see `canMove`.
  NEEDS_PAPERS: { next: SIDE_STAGES, progress: 'IN_PROGRESS', waitsFor: 'CUSTOMER', cancellable: true },
  DONE: ends(),
  REFUSED: ends(),
  CANCELLED: ends(),
};

export const isFinal = (stage: RequestStage): boolean => RULES[stage].next.length === 0;
export const progressOf = (stage: RequestStage): Progress => RULES[stage].progress;
export const waitsFor = (stage: RequestStage): NextActor => RULES[stage].waitsFor;

/** Whether papers to be signed say who is next, whatever the stage says: not while other papers are missing, nor at the end. */
export const waitsForPapers = (stage: RequestStage): boolean => !isFinal(stage) && stage !== 'NEEDS_PAPERS';

/** What has gone wrong is told in words, never by its name alone. */
export const needsText = (stage: RequestStage): boolean => SIDE_STAGES.some((side) => side === stage);

/** Whether the utility may take a request there. */
export function canMove({ stage, interrupted }: Position, to: RequestStage): boolean {
  if (RULES[stage].next.includes(to)) return true;
  return interrupted !== null && (to === interrupted || RULES[interrupted].next.includes(to));
}

/** Whether its customer may call it off; a request that waits for papers, as before it waited. */
export const canCancel = ({ stage, interrupted }: Position): boolean => RULES[stage].cancellable && RULES[interrupted ?? stage].cancellable;

/** Where it is after this step. */
export function positionAfter({ stage, interrupted }: Position, to: RequestStage): Position {
  if (to !== 'NEEDS_PAPERS') return { stage: to, interrupted: null };
  return { stage: to, interrupted: interrupted ?? MAIN_STAGES.find((main) => main === stage) ?? null };
}
