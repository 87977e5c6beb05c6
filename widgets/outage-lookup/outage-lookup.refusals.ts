import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import type { PlaceAnswer } from './outage-lookup.places.data.ts';
import type { FieldName, OutageProblem } from './outage-lookup.problems.ts';

/** Fields for the arguments that the BFF may refuse. */
const fields = { from: 'from', to: 'to', unitCode: 'search' } as const satisfies Readonly<Record<string, FieldName>>;

/** What the BFF could not accept in the question, at the field it is about. */
export function refusalsOf([first]: readonly PlaceAnswer[]): OutageProblem[] {
  if (first?.answer?.__typename !== 'InputProblem') return [];
  const { fields: refused, message } = first.answer;
  return refused.length === 0 ? [{ field: 'code', message }] : problemsOfAnswer<FieldName>(refused, fields, 'code');
}
