import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isCivilDate } from '../platform/civil-date.ts';

/** Building blocks of reference files: everything in them has a source, and dates that exist. */
export const civilDate = z.string().refine(isCivilDate, 'no such date');
export const sourceText = z.string().trim().min(1, 'a source is required');
export const provenance = z.enum(['VERIFIED', 'UNVERIFIED']);

/** Reads and checks `bff/reference/{file}`; the error names the file and every wrong place in it. */
export function readReference<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  return checkReference(file, shape, JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}

/** The same check for content that is already read. */
export function checkReference<Shape extends z.ZodType>(file: string, shape: Shape, content: unknown): z.infer<Shape> {
  const result = shape.safeParse(content);
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
