import type { AdministrativeUnitsFile } from '../../reference/administrative-units.ts';
import { type PlaceName, placeName } from '../../platform/place-words.ts';

/** Tỉnh, thành phố trực thuộc trung ương. */
export interface Province {
  code: string;
  /** Without its kind, as people choose it from a list: `Cao Bằng`. */
  name: string;
  /** `Tỉnh Cao Bằng`. */
  fullName: string;
}

/** Xã, phường, đặc khu. */
export interface Commune {
  /** Five digits, of the national list. */
  code: string;
  name: string;
  province: Province;
}

/** Somewhere a text can lead: a present commune, a former one, or a whole former district. */
export interface Place {
  readonly commune: Commune;
  /** The former name that leads to the commune; null for its present name. */
  readonly oldText: string | null;
  /** Null for a former district as a whole. */
  readonly communeName: PlaceName | null;
  /** Former districts and provinces by which the place may be called as well, and its present province. */
  readonly districts: readonly PlaceName[];
  readonly provinces: readonly PlaceName[];
}

export function communesOf({ provinces }: AdministrativeUnitsFile): Map<string, Commune> {
  return new Map(
    provinces.flatMap(({ code, name, fullName, communes }) => {
      const province = { code, name, fullName };
      return communes.map(([communeCode, communeName]) => [communeCode, { code: communeCode, name: communeName, province }]);
    }),
  );
}

/** Every name that leads to a commune. */
export function placesOf(file: AdministrativeUnitsFile, communes: ReadonlyMap<string, Commune>): Place[] {
  const former = [...formerPlaces(file, communes)];
  const before = Map.groupBy(former, ({ commune }) => commune.code);
  const present = [...communes.values()].map((commune): Place => {
    const predecessors = before.get(commune.code) ?? [];
    return {
      commune,
      oldText: null,
      communeName: placeName(commune.name),
      districts: distinct(predecessors.flatMap(({ districts }) => districts)),
      provinces: distinct([placeName(commune.province.fullName), ...predecessors.flatMap(({ provinces }) => provinces)]),
    };
  });
  return [...present, ...former];
}

const distinct = (names: readonly PlaceName[]): PlaceName[] => [
  ...new Map(names.map((name) => [`${name.kind} ${name.key}`, name])).values(),
];

function* formerPlaces(file: AdministrativeUnitsFile, communes: ReadonlyMap<string, Commune>): Iterable<Place> {
  const namesOf = (province: string, district?: string): PlaceName[] => {
    const others = file.otherNames.filter((row) => row.province === province && row.district === district);
    return [district ?? province, ...others.flatMap(({ names }) => names)].map(placeName);
  };
  const target = (code: string): Commune => {
    const commune = communes.get(code);
    if (!commune) throw new Error(`no commune ${code}`);
    return commune;
  };
  for (const { name: province, districts } of file.formerProvinces) {
    const formerProvinces = namesOf(province);
    for (const { name: district, communes: formerCommunes } of districts) {
      const within = { districts: namesOf(province, district), provinces: formerProvinces };
      const successors = new Set<Commune>();
      for (const [name, ...codes] of formerCommunes) {
        for (const commune of codes.map(target)) {
          successors.add(commune);
          yield { commune, oldText: `${name}, ${district}, ${province}`, communeName: placeName(name), ...within };
        }
      }
      for (const commune of successors) yield { commune, oldText: `${district}, ${province}`, communeName: null, ...within };
    }
  }
}
