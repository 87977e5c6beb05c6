import type { UnitsFile } from '../../reference/units.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Company, Unit } from './unit.answer.ts';

const byVietnameseName = new Intl.Collator('vi').compare;

const LONGEST_UNIT_CODE = 6;
const SHORTEST_UNIT_CODE = 4;

/** Which unit serves what, on which day. Pure: answers from the dated list alone. */
export function unitDirectory(file: UnitsFile) {
  const transfers = file.transfers.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  const aliasesOfUnit = new Map(file.aliases.units.map(({ code, aliases }) => [code, aliases]));
  const aliasesOfCompany = new Map(file.aliases.companies.map(({ name, aliases }) => [name, aliases]));
  const listed = new Map<string, Unit>();
  for (const { corporation, name: company, units } of file.companies) {
    for (const { code, name } of units) listed.set(code, { code, name, corporation, company, aliases: aliasesOfUnit.get(code) ?? [] });
  }

  function find(code: string, on: CivilDate): Unit | undefined {
    const unit = listed.get(code);
    const move = unit && transfers.findLast(({ unitPrefix, effectiveFrom }) => code.startsWith(unitPrefix) && effectiveFrom <= on);
    return unit && move ? { ...unit, corporation: move.to } : unit;
  }

  function ofCustomerCode(customerCode: string, on: CivilDate): Unit | undefined {
    for (let length = LONGEST_UNIT_CODE; length >= SHORTEST_UNIT_CODE; length -= 1) {
      const unit = find(customerCode.slice(0, length), on);
      if (unit) return unit;
    }
    return undefined;
  }

  return {
    /** The unit with exactly this code. */
    find,
    /** The unit whose code is the longest beginning of the customer code; the prefix alone decides nothing. */
    ofCustomerCode,
    /** Whose lists may hold the code: those of its own corporation, or of every one offered where the unit is not known. */
    listersOf(customerCode: string, offered: readonly Corporation[], on: CivilDate): readonly Corporation[] {
      const owner = ofCustomerCode(customerCode, on)?.corporation;
      return owner ? offered.filter((corporation) => corporation === owner) : offered;
    },
    /** Companies of these corporations by name, each with its units in the order of the list. */
    companies(corporations: readonly Corporation[], on: CivilDate): Company[] {
      const companies = new Map<string, Company>();
      for (const code of listed.keys()) {
        const unit = find(code, on);
        if (!unit || !corporations.includes(unit.corporation)) continue;
        const key = `${unit.corporation} ${unit.company}`;
        const company = companies.get(key) ?? {
          corporation: unit.corporation,
          name: unit.company,
          aliases: aliasesOfCompany.get(unit.company) ?? [],
          units: [],
        };
        company.units.push(unit);
        companies.set(key, company);
      }
      return [...companies.values()].sort((a, b) => byVietnameseName(a.name, b.name));
    },
  };
}

export type UnitDirectory = ReturnType<typeof unitDirectory>;
