import { type CivilDate, isCivilDate } from './civil-date.ts';
import type { Issues } from './problems.ts';
import { isSafeText, lengthOf, tidyLine } from './typed-text.ts';

type Given = string | null | undefined;

/** Reads what an operator states about something that is published, field by field. Pure: what is wrong is collected, all of it. */
export function statedReader(issues: Issues) {
  const nameOf = (field: string): string => field.split('.').at(-1) ?? field;

  /** One line of visible text; null where there is none. */
  const optional = (field: string, given: Given, max: number): string | null => {
    const text = tidyLine(given ?? '');
    if (!isSafeText(text)) issues.add(field, 'text.characters');
    if (lengthOf(text) > max) issues.add(field, 'publish.tooLong', { field: nameOf(field), max });
    return text === '' ? null : text;
  };
  const required = (field: string, given: Given, max: number): string => {
    const text = optional(field, given, max);
    if (text === null) issues.add(field, 'publish.missing', { field: nameOf(field) });
    return text ?? '';
  };
  const day = (field: string, given: Given): CivilDate | null => {
    if (given == null || isCivilDate(given)) return given ?? null;
    issues.add(field, 'publish.day', { field: nameOf(field) });
    return null;
  };
  /** First and last day on which it counts. */
  const days = <First extends CivilDate | null>(
    validFrom: First,
    validTo: CivilDate | null,
  ): { validFrom: First; validTo: CivilDate | null } => {
    if (validFrom !== null && validTo !== null && validTo < validFrom) issues.add('validTo', 'publish.validTo');
    return { validFrom, validTo };
  };
  return { optional, required, day, days };
}
