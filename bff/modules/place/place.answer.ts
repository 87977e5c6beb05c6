import type { InputProblem } from '../../platform/problems.ts';
import type { StatedPlace } from '../../platform/place.ts';
import type { Hotline, NotOfferedProblem, Unit } from '../unit/unit.answer.ts';

export interface Place extends Omit<StatedPlace, 'unitCode'> {
  id: string;
  unit: Unit;
  /** Commune and province of today. */
  area: string | null;
}

export interface PlacesFound {
  __typename: 'PlacesFound';
  places: Place[];
  hasMore: boolean;
}

/** A source has listed the places of this kind in the unit, and there is none. */
export interface NoPlaces {
  __typename: 'NoPlaces';
  unit: Unit;
  asOf: string;
  source: string;
  elsewhere: Unit[];
  hotline: Hotline;
}

/** No source has listed them, or not all of them. */
export interface PlacesUnknown {
  __typename: 'PlacesUnknown';
  unit: Unit;
  elsewhere: Unit[];
  hotline: Hotline;
}

/** Nothing that is listed answers to what was typed. */
export interface NoPlaceOfThatName {
  __typename: 'NoPlaceOfThatName';
  hotline: Hotline;
}

export type PlacesAnswer = PlacesFound | NoPlaces | PlacesUnknown | NotOfferedProblem | InputProblem;
export type PlacesByNameAnswer = PlacesFound | NoPlaceOfThatName | InputProblem;
