import codes from '../../schema/codes.json' with { type: 'json' };
import { numberText } from './format.ts';

export type Locale = 'vi' | 'en';
export type FaultCode = keyof typeof codes.faults;
export type ProblemCode = keyof typeof codes.problems;
export type FieldTextKey = keyof typeof codes.fields;

interface Text {
  vi: string;
  en: string;
}

export const FAULTS: Readonly<Record<FaultCode, Text & { status: number; retryable: boolean }>> = codes.faults;
export const PROBLEMS: Readonly<Record<ProblemCode, Text>> = codes.problems;
const FIELDS: Readonly<Record<FieldTextKey, Text>> = codes.fields;

/** The sentence for a field problem; `{name}` is replaced by the value of that name, a number as the language writes it. */
export function fieldText(key: FieldTextKey, locale: Locale, values: Readonly<Record<string, string | number>> = {}): string {
  return FIELDS[key][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'number' ? numberText(value, locale) : value;
  });
}
