import type { Ask } from '../core/query-controller.ts';
import { WidgetError } from '../core/widget-error.ts';
import { PlaceFinderByName } from './place-finder-by-name.generated.ts';
import { PlaceFinderOfUnit } from './place-finder-of-unit.generated.ts';
import { type Found, kindInSchema, type Question } from './place-finder.data.ts';

/**
 * Asks for the places of a unit, or for those that answer to a text.
 * @throws WidgetError when the BFF could not say
 */
export async function loadPlaces(question: Question, ask: Ask): Promise<Found> {
  const kind = kindInSchema[question.kind];
  const answer =
    question.by === 'unit'
      ? (await ask(PlaceFinderOfUnit, { kind, unitCode: question.unitCode })).places
      : (await ask(PlaceFinderByName, { kind, text: question.text })).placesByName;
  if (!answer) throw new WidgetError('UNREADABLE');
  return answer;
}
