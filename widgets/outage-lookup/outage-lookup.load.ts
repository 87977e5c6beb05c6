import type { Ask } from '../core/query-controller.ts';
import type { DateRange } from '../shared/date-range/date-range.data.ts';
import { OutageLookupByArea } from './outage-lookup-by-area.generated.ts';
import { OutageLookupByCode } from './outage-lookup-by-code.generated.ts';
import { OutageLookupByCodes } from './outage-lookup-by-codes.generated.ts';
import type { PlaceAnswer } from './outage-lookup.places.data.ts';

export type Place =
  | { readonly by: 'code'; readonly codes: readonly string[] }
  | { readonly by: 'area'; readonly unitCode: string; readonly name: string };
export type Question = Place & DateRange;

/** Asks the document that fits the question; every code or area has its own answer. */
export async function loadPlaces(question: Question, ask: Ask): Promise<PlaceAnswer[]> {
  const { from, to } = question;
  if (question.by === 'area') {
    const { outages } = await ask(OutageLookupByArea, { unitCode: question.unitCode, from, to });
    return [{ name: question.name, answer: outages }];
  }
  const [code, ...others] = question.codes;
  if (code !== undefined && others.length === 0) {
    const { outages } = await ask(OutageLookupByCode, { customerCode: code, from, to });
    return [{ name: code, answer: outages }];
  }
  const { outagesForCodes } = await ask(OutageLookupByCodes, { customerCodes: question.codes, from, to });
  if (outagesForCodes?.__typename === 'OutagesForCodes')
    return outagesForCodes.answers.map(({ customerCode, answer }) => ({ name: customerCode, answer }));
  return question.codes.map((name) => ({ name, answer: outagesForCodes }));
}

export const isStale = (places: readonly PlaceAnswer[]): boolean =>
  places.some(({ answer }) => answer !== null && 'stale' in answer && answer.stale);
