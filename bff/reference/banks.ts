import { z } from 'zod';
import { checkShape, civilDate, readReference, sourceText } from './dated.ts';

const FILE = 'banks.json';

const banksFile = z
  .strictObject({
    about: z.string(),
    source: sourceText,
    asOf: civilDate,
    verifiedAt: civilDate.nullable(),
    banks: z.array(z.strictObject({ bin: z.string().regex(/^\d{6}$/), names: z.tuple([z.string().min(2)], z.string().min(2)) })).min(1),
  })
  .check(({ value, issues }) => {
    const bins = value.banks.map(({ bin }) => bin);
    for (const bin of bins.filter((bin, index) => bins.indexOf(bin) < index))
      issues.push({ code: 'custom', message: `overlap: ${bin} stands there twice`, input: value });
  });

/** A bank by its number in VietQR codes. */
export type Bank = z.infer<typeof banksFile>['banks'][number];

export const checkBanks = (content: unknown): Bank[] => checkShape(FILE, banksFile, content).banks;

/** Banks, each with the names by which accounts are printed. */
export const readBanks = (): Bank[] => checkBanks(readReference(FILE));
