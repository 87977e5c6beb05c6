import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canCancel,
  canMove,
  isFinal,
  MAIN_STAGES,
  needsText,
  type Position,
  positionAfter,
  progressOf,
  REQUEST_STAGES,
  type RequestStage,
  SIDE_STAGES,
  waitsFor,
} from './service-request.machine.ts';

const START: Position = { stage: 'RECEIVED', interrupted: null };
const attempts = fc.array(fc.constantFrom(...REQUEST_STAGES), { maxLength: 40 });

/** Every position along the way of somebody who tries all of these. */
function wayOf(tries: readonly RequestStage[]): Position[] {
  const way = [START];
  for (const to of tries) {
    const now = way.at(-1) ?? START;
    if (canMove(now, to)) way.push(positionAfter(now, to));
  }
  return way;
}

const PROGRESS = ['RECEIVED', 'IN_PROGRESS', 'DONE'];
/** How far along the main way; while papers are missing, as far as before. */
const reached = ({ stage, interrupted }: Position): number => MAIN_STAGES.findIndex((main) => main === (interrupted ?? stage));

describe('a service request', () => {
  it('never leaves a final stage, by whatever way it got there', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const way = wayOf(tries);
        expect(way.slice(0, -1).some(({ stage }) => isFinal(stage))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    for (const stage of ['DONE', 'REFUSED', 'CANCELLED'] as const) {
      expect(REQUEST_STAGES.filter((to) => canMove({ stage, interrupted: null }, to))).toEqual([]);
      expect([canCancel({ stage, interrupted: null }), progressOf(stage), waitsFor(stage)]).toEqual([false, 'DONE', 'NOBODY']);
    }
  });

  it('never goes back, neither in its stages nor in what customers are told', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const way = wayOf(tries);
        for (const [index, now] of way.entries()) {
          const before = way[index - 1];
          if (!before) continue;
          expect(PROGRESS.indexOf(progressOf(now.stage))).toBeGreaterThanOrEqual(
            PROGRESS.indexOf(progressOf(before.stage)) - (before.stage === 'NEEDS_PAPERS' ? 1 : 0),
          );
          if (reached(now) >= 0) expect(reached(now)).toBeGreaterThanOrEqual(reached(before));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be finished, refused and called off by the utility from wherever it is open', () => {
    for (const stage of MAIN_STAGES.filter((main) => main !== 'DONE')) {
      for (const to of ['DONE', ...SIDE_STAGES] as const)
        expect([stage, to, canMove({ stage, interrupted: null }, to)]).toEqual([stage, to, true]);
      const waiting = positionAfter({ stage, interrupted: null }, 'NEEDS_PAPERS');
      expect(waiting).toEqual({ stage: 'NEEDS_PAPERS', interrupted: stage });
      expect(positionAfter(waiting, 'NEEDS_PAPERS')).toEqual(waiting);
      for (const to of [stage, 'DONE', ...SIDE_STAGES] as const) expect(canMove(waiting, to)).toBe(true);
    }
  });

  it('can be called off by its customer until there is something to sign', () => {
    const open = (stage: RequestStage) => canCancel({ stage, interrupted: null });
    expect(MAIN_STAGES.filter(open)).toEqual(['RECEIVED', 'SURVEY', 'PLAN_AND_COST']);
    const waiting = MAIN_STAGES.filter((interrupted) => canCancel({ stage: 'NEEDS_PAPERS', interrupted }));
    expect(waiting).toEqual(['RECEIVED', 'SURVEY', 'PLAN_AND_COST']);
  });

  it('is told in words wherever it leaves its way', () => {
    expect(REQUEST_STAGES.filter(needsText)).toEqual(SIDE_STAGES);
  });
});
