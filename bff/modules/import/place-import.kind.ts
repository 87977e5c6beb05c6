import { placeId, type StatedPlace } from '../../platform/place.ts';
import type { ImportKind } from './import.kind.ts';
import { checkPlaceRow, type PlaceRow, type PlaceRowInput } from './place-import.rows.ts';
import { addPlaces, applyPlaces, dropPlaces, heldPlaces, placesStatedSince } from './place-import.store.ts';

/** Lists of pay points, transaction offices and accounts. */
export const placeImport: ImportKind<PlaceRowInput, PlaceRow, StatedPlace> = {
  name: 'PLACES',
  dated: false,
  keyField: 'name',
  check: checkPlaceRow,
  keyOf: placeId,
  keep: addPlaces,
  held: (trx, run, rows) => heldPlaces(trx, run, rows.map(placeId)),
  statedSince: placesStatedSince,
  apply: applyPlaces,
  drop: dropPlaces,
};
