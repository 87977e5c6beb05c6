/** Reading a reference file: everything in it has a source, dates exist, and whatever is wrong is refused by name. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isCivilDate } from '../platform/civil-date.ts';

export const civilDate = z.string().refine(isCivilDate, 'no such date');
export const sourceText = z.string().trim().min(1, 'a source is required');
export const sources = z.array(sourceText).min(1, 'a source is required');
export const localizedSources = z.array(z.strictObject({ vi: sourceText, en: sourceText })).min(1, 'a source is required');
export const localized = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export const provenance = z.enum(['VERIFIED', 'UNVERIFIED']);
export const status = z.enum(['IN_FORCE', 'EXPIRED', 'CONDITIONAL']);
export const datedFact = z.strictObject({ date: civilDate, provenance });

export type Localized = z.infer<typeof localized>;
export type Provenance = z.infer<typeof provenance>;
export type DecisionStatus = z.infer<typeof status>;

/** What is wrong in a reference file: which file, which row of it, and what. */
export class ReferenceDataError extends Error {
  constructor(file: string, row: string, fault: string) {
    super(`${file}, ${row}: ${fault}`);
    this.name = 'ReferenceDataError';
  }
}

/** The content of `bff/reference/{file}`, not checked yet. */
export function readReference(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/**
 * `content` as `shape` describes it: of one row, or of the whole file.
 * @throws ReferenceDataError naming the file, the row and each wrong value in it
 */
export function checkShape<Shape extends z.ZodType>(file: string, shape: Shape, content: unknown, row = 'file'): z.output<Shape> {
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(' '));
  throw new ReferenceDataError(file, row, faults.join('; '));
}

/**
 * The rows of `content[list]`, each checked by itself.
 * @param nameField field by whose value a row is named when it is refused; without it, or where that is no text, by its number
 * @throws ReferenceDataError naming the file, the row and each wrong value in it
 */
export function checkRows<Row extends z.ZodType>(
  file: string,
  list: string,
  shape: Row,
  content: unknown,
  nameField = '',
): z.output<Row>[] {
  const rows = checkShape(file, z.looseObject({ [list]: z.array(z.unknown()).min(1) }), content)[list] as unknown[];
  return rows.map((row, index) => checkShape(file, shape, row, nameOf(row, nameField) ?? `row ${index + 1}`));
}

function nameOf(row: unknown, field: string): string | undefined {
  const name = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[field] : undefined;
  return typeof name === 'string' ? name : undefined;
}
