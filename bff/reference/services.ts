import { z } from 'zod';
import { CORPORATIONS } from '../platform/corporation.ts';
import { checkShape, localized, provenance, readReference, sourceText, sources } from './dated.ts';

const FILE = 'services.json';

const corporation = z.enum(CORPORATIONS);
const origin = z.enum(['SOURCES', 'DERIVED']);
/** A year, or a day: as exactly as the source says. */
const asOf = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'a year or a day');
const source = z.strictObject({ vi: sourceText, en: sourceText });
const paper = localized.extend({
  oneOf: z.array(localized).min(2).optional(),
  when: localized.optional(),
  source,
  /** Only this corporation asks for it. */
  corporation: corporation.optional(),
  asOf: asOf.optional(),
});
const timeLimit = z
  .strictObject({
    corporation: z.enum([...CORPORATIONS, 'EVN']),
    minDays: z.number().int().min(0).optional(),
    maxDays: z.number().int().min(0),
    dayType: z.enum(['WORKING', 'UNSPECIFIED']),
    when: localized.optional(),
    asOf: asOf.optional(),
    older: z.literal(true).optional(),
    source,
    provenance,
  })
  .refine(({ minDays = 0, maxDays }) => minDays <= maxDays, 'the limit ends before it begins');
const amount = z.strictObject({ when: localized, vnd: z.number().int().min(0), vndTo: z.number().int().min(0).optional() });
const fee = z.strictObject({
  kind: z.enum(['FREE', 'CUSTOMER_PAYS']),
  note: localized.optional(),
  amounts: z.array(amount).min(1).optional(),
  source,
  provenance,
});
const variant = z.strictObject({ name: localized, origin, source, papers: z.array(paper).optional() });
const service = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  group: z.string(),
  name: localized,
  about: localized,
  who: localized,
  /** Words by which people look for it, in any language. */
  alsoCalled: z.array(z.string().min(1)).min(1),
  sources,
  origin,
  widget: z.string().startsWith('evn-'),
  papers: z.array(paper),
  /** Says that none are needed, which an empty list does not. */
  noPapers: z.strictObject({ source }).optional(),
  timeLimits: z.array(timeLimit),
  variants: z.array(variant).optional(),
  note: localized.optional(),
  /** For those who keep the file. */
  remark: z.string().optional(),
  fee: fee.optional(),
});
const group = z.strictObject({ id: z.string(), name: localized, source: sourceText, count: z.number().int() });

const servicesFile = z
  .strictObject({
    about: z.string(),
    source: sourceText,
    rules: z.strictObject({ timeLimits: z.string(), papers: z.string(), descriptions: z.string() }),
    groups: z.array(group),
    services: z.array(service),
  })
  .check((context) => {
    const complain = (message: string) => context.issues.push({ code: 'custom', message, input: context.value });
    const { groups, services } = context.value;
    if (new Set(services.map(({ id }) => id)).size !== services.length) complain('overlap: two services share an id');
    for (const { id, count } of groups) {
      const found = services.filter((row) => row.group === id).length;
      if (found !== count) complain(`gap: group ${id} names ${count} services, ${found} are listed`);
    }
    for (const row of services) {
      if (!groups.some(({ id }) => id === row.group)) complain(`service ${row.id} is in no group`);
      if (row.noPapers && row.papers.length > 0) complain(`service ${row.id} needs papers and needs none`);
    }
  });

export type ServicesFile = z.infer<typeof servicesFile>;

export const checkServices = (content: unknown): ServicesFile => checkShape(FILE, servicesFile, content);

/** The 32 services in 7 groups, with papers and time limits where known. */
export const readServices = (): ServicesFile => checkServices(readReference(FILE));
