import { z } from 'zod';
import { CORPORATIONS } from '../platform/corporation.ts';
import { checkShape, localized, provenance, readReference, sourceText, sources } from './dated.ts';

const FILE = 'services.json';

const origin = z.enum(['SOURCES', 'DERIVED']);
const paper = z.strictObject({ vi: z.string(), oneOf: z.array(z.string()).optional(), when: z.string().optional(), source: sourceText });
const timeLimit = z.strictObject({
  corporation: z.enum([...CORPORATIONS, 'EVN']),
  minDays: z.number().int().optional(),
  maxDays: z.number().int(),
  dayType: z.enum(['WORKING', 'UNSPECIFIED']),
  when: z.string().optional(),
  asOf: z.string().optional(),
  source: sourceText,
  provenance,
});
const variant = z.strictObject({ name: localized, origin, source: sourceText, papers: z.array(paper).optional() });
const service = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  group: z.string(),
  name: localized,
  sources,
  origin,
  widget: z.string().startsWith('evn-'),
  papers: z.array(paper),
  timeLimits: z.array(timeLimit),
  variants: z.array(variant).optional(),
  note: z.string().optional(),
  fee: z.string().optional(),
});
const group = z.strictObject({ id: z.string(), name: localized, source: sourceText, count: z.number().int() });

const servicesFile = z
  .strictObject({
    about: z.string(),
    source: sourceText,
    rules: z.strictObject({ timeLimits: z.string(), papers: z.string() }),
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
    for (const row of services) if (!groups.some(({ id }) => id === row.group)) complain(`service ${row.id} is in no group`);
  });

export type ServicesFile = z.infer<typeof servicesFile>;

export const checkServices = (content: unknown): ServicesFile => checkShape(FILE, servicesFile, content);

/** The 32 services in 7 groups, with papers and time limits where known. */
export const readServices = (): ServicesFile => checkServices(readReference(FILE));
