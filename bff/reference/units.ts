import { z } from 'zod';
import { CORPORATIONS } from '../platform/corporation.ts';
import { checkShape, civilDate, provenance, readReference, sourceText } from './dated.ts';

const FILE = 'units.json';

const corporation = z.enum(CORPORATIONS);
const unit = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{2})?$/, 'a unit code has four or six characters'),
  name: z.string().min(1),
  printed: z.string().optional(),
});
const company = z.strictObject({ corporation, name: z.string().min(1), provenance, source: sourceText, units: z.array(unit).min(1) });
const transfer = z.strictObject({
  unitPrefix: z.string().min(2),
  from: corporation,
  to: corporation,
  effectiveFrom: civilDate,
  provenance,
  source: sourceText,
});

const names = z.array(z.string().min(1)).min(1);
const aliases = z.strictObject({
  about: z.string(),
  asOf: civilDate,
  provenance,
  source: sourceText,
  companies: z.array(z.strictObject({ name: z.string(), aliases: names })),
  units: z.array(z.strictObject({ code: z.string(), aliases: names })),
});

const unitsFile = z
  .strictObject({
    about: z.string(),
    asOf: civilDate,
    organisation: z.string(),
    source: sourceText,
    knownGaps: z.array(z.string()),
    companies: z.array(company),
    transfers: z.array(transfer),
    aliases,
  })
  .check((context) => {
    const complain = (message: string) => context.issues.push({ code: 'custom', message, input: context.value });
    const corporationOf = new Map<string, string>();
    for (const { corporation: owner, units } of context.value.companies) {
      for (const { code } of units) {
        if (corporationOf.has(code)) complain(`overlap: unit ${code} stands in two companies`);
        corporationOf.set(code, owner);
      }
    }
    checkTransfers(context.value, corporationOf, complain);
    for (const { code } of context.value.aliases.units) if (!corporationOf.has(code)) complain(`alias of ${code}, which is no unit`);
    for (const { name } of context.value.aliases.companies)
      if (!context.value.companies.some((listed) => listed.name === name)) complain(`alias of ${name}, which is no company`);
  });

/** Walks each unit through its transfers: one begins where the one before ended, on a later day, and moves at least one unit. */
function checkTransfers(
  file: { asOf: string; transfers: z.infer<typeof transfer>[] },
  corporationOf: ReadonlyMap<string, string>,
  complain: (message: string) => void,
): void {
  const holder = new Map(corporationOf);
  const since = new Map<string, string>();
  const moved = new Set<string>();
  for (const step of file.transfers.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))) {
    if (step.effectiveFrom <= file.asOf)
      complain(`overlap: transfer of ${step.unitPrefix} is not later than ${file.asOf}, the day of the list`);
    for (const code of corporationOf.keys()) {
      if (!code.startsWith(step.unitPrefix)) continue;
      moved.add(step.unitPrefix);
      if (since.get(code) === step.effectiveFrom) complain(`overlap: two transfers of ${code} on ${step.effectiveFrom}`);
      if (holder.get(code) !== step.from)
        complain(`gap: ${code} is with ${holder.get(code)} on ${step.effectiveFrom}, the transfer says ${step.from}`);
      holder.set(code, step.to);
      since.set(code, step.effectiveFrom);
    }
    if (!moved.has(step.unitPrefix)) complain(`transfer of ${step.unitPrefix} moves no unit`);
  }
}

export type UnitsFile = z.infer<typeof unitsFile>;

export const checkUnits = (content: unknown): UnitsFile => checkShape(FILE, unitsFile, content);

/** Units with their companies, and the dated moves between corporations. */
export const readUnits = (): UnitsFile => checkUnits(readReference(FILE));
