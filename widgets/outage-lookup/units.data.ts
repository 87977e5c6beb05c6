import { fold } from '../core/format.ts';
import type { OutageLookupCompaniesQuery } from './outage-lookup-companies.generated.ts';

export type Company = NonNullable<OutageLookupCompaniesQuery['companies']>[number];

export interface UnitChoice {
  readonly code: string;
  readonly name: string;
  readonly company: string;
}

/** Units whose name, company or code holds every word typed; those whose name begins with it come first. */
export function findUnits(companies: readonly Company[], typed: string): UnitChoice[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const found = companies
    .flatMap((company) => company.units.map((unit) => ({ ...unit, company: company.name })))
    .filter(({ code, name, company }) => {
      const text = fold(`${name} ${company} ${code}`);
      return words.every((word) => text.includes(word));
    });
  const begins = ({ name }: UnitChoice): number => (fold(name).startsWith(wanted) ? 0 : fold(name).includes(wanted) ? 1 : 2);
  return found.sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'vi'));
}

export function unitByCode(companies: readonly Company[], code: string): UnitChoice | undefined {
  for (const company of companies) {
    const unit = company.units.find((candidate) => candidate.code === code);
    if (unit) return { ...unit, company: company.name };
  }
  return undefined;
}
