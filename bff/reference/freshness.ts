import { z } from 'zod';
import { checkShape, civilDate, readReference, sourceText } from './dated.ts';

const FILE = 'freshness.json';

const freshnessFile = z.strictObject({
  about: z.string(),
  source: sourceText,
  effectiveFrom: civilDate,
  scheduleMaxAgeHours: z.number().positive(),
  readingScheduleMaxAgeHours: z.number().positive(),
  supplyListMaxAgeHours: z.number().positive(),
  clockToleranceMinutes: z.number().nonnegative(),
});

/** Durations in milliseconds. */
export interface Freshness {
  scheduleMaxAge: number;
  readingScheduleMaxAge: number;
  supplyListMaxAge: number;
  /** How far in the future a source's clock may be and still be believed. */
  clockTolerance: number;
}

const HOUR_MS = 3_600_000;

/** How old a statement may be and still count. */
export function readFreshness(): Freshness {
  const file = checkShape(FILE, freshnessFile, readReference(FILE));
  return {
    scheduleMaxAge: file.scheduleMaxAgeHours * HOUR_MS,
    readingScheduleMaxAge: file.readingScheduleMaxAgeHours * HOUR_MS,
    supplyListMaxAge: file.supplyListMaxAgeHours * HOUR_MS,
    clockTolerance: file.clockToleranceMinutes * 60_000,
  };
}
