import { z } from 'zod';
import { CORPORATIONS } from '../platform/corporation.ts';
import { checkShape, civilDate, localized, readReference, sourceText } from './dated.ts';

const FILE = 'hotlines.json';
export const HOTLINE_OWNERS = [...CORPORATIONS, 'EVN'] as const;
const hotline = z.strictObject({
  owner: z.enum(HOTLINE_OWNERS),
  number: z.string().regex(/^[0-9.]+$/),
  mark: z.enum(['VERIFIED', 'WEBSITE', 'APP', 'SMS']),
  /** Where it is printed. */
  source: localized,
  verifiedAt: civilDate.nullable(),
  /** Left out: not known since when. */
  validFrom: civilDate.optional(),
  validTo: civilDate.optional(),
  price: localized.optional(),
  /** When somebody answers; left out: not known. */
  hours: localized.optional(),
});

const hotlinesFile = z
  .strictObject({ about: z.string(), source: sourceText, asOf: civilDate, hotlines: z.array(hotline) })
  .check((context) => {
    for (const owner of HOTLINE_OWNERS) {
      if (!context.value.hotlines.some((row) => row.owner === owner)) {
        context.issues.push({ code: 'custom', message: `gap: no hotline of ${owner}`, input: context.value });
      }
    }
    for (const [index, { owner, number }] of context.value.hotlines.entries()) {
      if (context.value.hotlines.findIndex((row) => row.owner === owner && row.number === number) < index)
        context.issues.push({ code: 'custom', message: `overlap: ${number} of ${owner} stands there twice`, input: context.value });
    }
  });

export type HotlineRow = z.infer<typeof hotline>;

export const checkHotlines = (content: unknown): HotlineRow[] => checkShape(FILE, hotlinesFile, content).hotlines;

/** Hotlines, the first of an owner being the one to show. */
export const readHotlines = (): HotlineRow[] => checkHotlines(readReference(FILE));
