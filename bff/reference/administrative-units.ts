import { z } from 'zod';
import { checkShape, civilDate, provenance, readReference, sourceText } from './dated.ts';

const FILE = 'administrative-units.json';

/** As many as there are since 1 July 2025. */
const PROVINCES = 34;
const COMMUNES = 3321;

const name = z.string().min(1);
const communeCode = z.string().regex(/^\d{5}$/, 'a commune code has five digits');
const province = z.strictObject({
  code: z.string().regex(/^\d{2}$/, 'a province code has two digits'),
  name,
  fullName: name,
  communes: z.array(z.tuple([communeCode, name])).min(1),
});
const formerDistrict = z.strictObject({ name, communes: z.array(z.tuple([name, communeCode], communeCode)).min(1) });
const formerProvince = z.strictObject({ name, districts: z.array(formerDistrict).min(1) });
const otherNames = z.strictObject({ province: name, district: name.optional(), names: z.array(name).min(1) });

const shape = z.strictObject({
  about: z.string(),
  asOf: civilDate,
  source: sourceText,
  licence: sourceText,
  provenance,
  knownDoubts: z.array(z.string().min(1)),
  corrections: z.array(z.string().min(1)),
  provinces: z.array(province),
  formerProvinces: z.array(formerProvince),
  otherNames: z.array(otherNames),
});

export type AdministrativeUnitsFile = z.infer<typeof shape>;

const administrativeUnitsFile = shape.check((context) => {
  for (const message of [...faultsOfPresent(context.value), ...faultsOfFormer(context.value)])
    context.issues.push({ code: 'custom', message, input: context.value });
});

function* twins(names: readonly string[], place: string): Iterable<string> {
  if (new Set(names).size !== names.length) yield `overlap: something stands twice in ${place}`;
}

function* faultsOfPresent({ provinces }: AdministrativeUnitsFile): Iterable<string> {
  const communes = provinces.flatMap((row) => row.communes);
  if (provinces.length !== PROVINCES) yield `gap: ${PROVINCES} provinces are expected, ${provinces.length} are listed`;
  if (communes.length !== COMMUNES) yield `gap: ${COMMUNES} communes are expected, ${communes.length} are listed`;
  yield* twins(
    provinces.map(({ code }) => code),
    'the codes of provinces',
  );
  yield* twins(
    communes.map(([code]) => code),
    'the codes of communes',
  );
  for (const row of provinces)
    yield* twins(
      row.communes.map((commune) => commune[1]),
      row.fullName,
    );
}

function* faultsOfFormer({ provinces, formerProvinces, otherNames: others }: AdministrativeUnitsFile): Iterable<string> {
  const codes = new Set(provinces.flatMap(({ communes }) => communes.map(([code]) => code)));
  const places = new Set<string>();
  for (const former of formerProvinces) {
    places.add(former.name);
    for (const { name: district, communes } of former.districts) {
      const place = `${district}, ${former.name}`;
      if (places.has(place)) yield `overlap: ${place} stands twice`;
      places.add(place);
      yield* twins(
        communes.map(([commune]) => commune),
        place,
      );
      for (const [commune, ...successors] of communes)
        for (const code of successors) if (!codes.has(code)) yield `${commune}, ${place}: ${code} is no commune`;
    }
  }
  for (const { province: of, district } of others) {
    const place = district ? `${district}, ${of}` : of;
    if (!places.has(place)) yield `other names of ${place}, which is no former place`;
  }
}

export const checkAdministrativeUnits = (content: unknown): AdministrativeUnitsFile => checkShape(FILE, administrativeUnitsFile, content);

/** The two levels since 1 July 2025, and where each former commune went. */
export const readAdministrativeUnits = (): AdministrativeUnitsFile => checkAdministrativeUnits(readReference(FILE));
