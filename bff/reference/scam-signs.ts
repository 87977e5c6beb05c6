import { z } from 'zod';
import { checkShape, civilDate, localized, readReference, sourceText } from './dated.ts';

const FILE = 'scam-signs.json';

/** Signs that the code finds; the others are found by their words. */
export const FOUND_SIGNS = [
  'LINK_IMITATES',
  'LINK_FAKE_LETTERS',
  'LINK_NAME_INSIDE',
  'LINK_BRAND_ABROAD',
  'LINK_BRAND_UNLISTED',
  'LINK_POWER_WORDS',
  'LINK_USER_INFO',
  'LINK_INSTALLS',
  'LINK_APP_STORE',
  'LINK_SHORTENED',
  'LINK_NUMERIC',
  'LINK_LEADS_ON',
  'LINK_UNUSUAL',
  'LINK_NO_PAGE',
  'HIDDEN_CHARACTERS',
  'PHONE_FOREIGN',
  'PHONE_MOBILE',
  'QR_PAYEE_UNLISTED',
  'QR_OTHER_BANK',
  'QR_BANK_UNKNOWN',
  'QR_NO_LIST',
  'QR_NO_ACCOUNT',
  'QR_OTHER_SCHEME',
  'QR_BROKEN',
] as const;
export type FoundSign = (typeof FOUND_SIGNS)[number];

const BASES = ['REPORTED', 'OWN_JUDGEMENT', 'LISTS'] as const;

const pattern = z.string().transform((source, { addIssue }) => {
  try {
    return new RegExp(source, 'gu');
  } catch {
    addIssue(`no regular expression: ${source}`);
    return z.NEVER;
  }
});

const sign = z.strictObject({
  id: z.string().regex(/^[A-Z_]+$/),
  strength: z.enum(['DECISIVE', 'WEAK', 'REMARK']),
  basis: z.enum(BASES),
  since: civilDate,
  says: localized,
  words: z.array(pattern).min(1).optional(),
  /** Counts only beside something of this kind that is not listed. */
  needs: z.enum(['UNLISTED_LINK', 'UNLISTED_ACCOUNT']).optional(),
});

const names = z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1);

const scamSignsFile = z
  .strictObject({
    about: z.string(),
    source: sourceText,
    asOf: civilDate,
    bases: z.record(z.enum(BASES), localized),
    negation: pattern,
    signs: z.array(sign),
    links: z.strictObject({
      brands: names,
      besideBrands: names,
      powerWords: names,
      shorteners: names,
      stores: names,
      installFiles: names,
    }),
  })
  .check(({ value, issues }) => {
    const found = new Set<string>(FOUND_SIGNS);
    for (const id of FOUND_SIGNS.filter((id) => value.signs.every((row) => row.id !== id)))
      issues.push({ code: 'custom', message: `gap: no row of ${id}`, input: value });
    for (const [index, { id, words }] of value.signs.entries()) {
      if (value.signs.findIndex((row) => row.id === id) < index)
        issues.push({ code: 'custom', message: `overlap: ${id} stands there twice`, input: value });
      if (found.has(id) === (words !== undefined))
        issues.push({ code: 'custom', message: `${id} needs either words or code that finds it`, input: value });
    }
  });

export type ScamSigns = z.infer<typeof scamSignsFile>;
export type ScamSign = ScamSigns['signs'][number];

export const checkScamSigns = (content: unknown): ScamSigns => checkShape(FILE, scamSignsFile, content);

/** Signs of fraud, each with who says so and since when. */
export const readScamSigns = (): ScamSigns => checkScamSigns(readReference(FILE));
