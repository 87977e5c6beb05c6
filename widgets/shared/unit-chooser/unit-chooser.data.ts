import { fold } from '../../../schema/fold.ts';
import type { UnitChooserCompaniesQuery } from './unit-chooser-companies.generated.ts';

export type Company = NonNullable<UnitChooserCompaniesQuery['companies']>[number];
export type CompanyElsewhere = NonNullable<UnitChooserCompaniesQuery['companiesElsewhere']>[number];

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
  readonly company: string;
}

/** Names as lists and people write them become alike: `Điện lực Dĩ An` → `di an`, `TP. Thủ Đức` → `thu duc`, `Q.1` → `quan 1`. */
function searchable(text: string): string {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const district = plain.replace(/\bq(?:uan)? ?(?=\d)/g, 'quan ');
  return district.replace(/^(?:cong ty )?(?:dien luc )?(?:(?:tp|thanh pho|tinh|huyen|thi xa|quan(?! \d)) )?/, '') || district;
}

/** The words stand in the name one after the other, from the beginning of a word; a number stands for itself: 1 is not 10. */
const holds = (name: string, wanted: string): boolean =>
  /\d$/.test(wanted) ? ` ${name} `.includes(` ${wanted} `) : ` ${name}`.includes(` ${wanted}`);

interface Candidate {
  readonly unit: UnitChoice;
  /** Searchable: of the unit itself, and of its company. */
  readonly names: readonly string[];
  readonly around: readonly string[];
}

const candidatesOf = ({ name: company, aliases, units }: Company): Candidate[] =>
  units.map((unit) => ({
    unit: { code: unit.code, name: unit.name, company },
    names: [unit.name, ...unit.aliases].map(searchable),
    around: [company, ...aliases].map(searchable),
  }));

/** The closer the first. Undefined: not found. */
function distance({ unit, names, around }: Candidate, wanted: string): number | undefined {
  if (names[0]?.startsWith(wanted) || unit.code.toLowerCase().startsWith(wanted)) return 0;
  if (names.some((name) => holds(name, wanted))) return 1;
  return around.some((name) => holds(name, wanted)) ? 2 : undefined;
}

/** Units that go by the name typed, or whose company does; else those that hold every word typed somewhere. */
export function findUnits(companies: readonly Company[], typed: string): UnitChoice[] {
  const wanted = searchable(typed);
  if (wanted === '') return [];
  const candidates = companies.flatMap(candidatesOf);
  const named = candidates.flatMap((candidate) => {
    const far = distance(candidate, wanted);
    return far === undefined ? [] : [{ ...candidate.unit, far }];
  });
  if (named.length > 0)
    return named
      .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'vi'))
      .map(({ code, name, company }) => ({ code, name, company }));
  const words = wanted.split(' ');
  const holdsAll = ({ names, around }: Candidate): boolean => words.every((word) => holds([...names, ...around].join(' '), word));
  return candidates.filter(holdsAll).map(({ unit }) => unit);
}

/** The company of that name, or with a place of that name, which this site does not answer for. */
export function findElsewhere(elsewhere: readonly CompanyElsewhere[], typed: string): CompanyElsewhere | undefined {
  const wanted = searchable(typed);
  const goesBy = (names: readonly string[]): boolean => names.some((name) => holds(searchable(name), wanted));
  return elsewhere.find(({ name }) => goesBy([name])) ?? elsewhere.find(({ places }) => goesBy(places));
}

export function unitByCode(companies: readonly Company[], code: string): UnitChoice | undefined {
  for (const company of companies) {
    const unit = company.units.find((candidate) => candidate.code === code);
    if (unit) return { code: unit.code, name: unit.name, company: company.name };
  }
  return undefined;
}
