import { z } from 'zod';
import { checkShape, civilDate, localized, readReference, sourceText } from './dated.ts';
import { HOTLINE_OWNERS } from './hotlines.ts';

const FILE = 'official-contacts.json';

const contact = {
  owner: z.enum(HOTLINE_OWNERS),
  mark: z.enum(['PRINTED', 'PUBLIC_COPY']),
  source: localized,
  verifiedAt: civilDate.nullable(),
};
/** A registered name, whatever stands before it: at least two labels of ASCII. */
const domain = z.strictObject({ ...contact, domain: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/) });
const shortCode = z.strictObject({ ...contact, number: z.string().regex(/^\d{3,6}$/) });

const officialContactsFile = z
  .strictObject({ about: z.string(), source: sourceText, asOf: civilDate, domains: z.array(domain).min(1), shortCodes: z.array(shortCode) })
  .check(({ value, issues }) => {
    const names = [...value.domains.map((row) => row.domain), ...value.shortCodes.map(({ number }) => number)];
    for (const name of names.filter((name, index) => names.indexOf(name) < index))
      issues.push({ code: 'custom', message: `overlap: ${name} stands there twice`, input: value });
    for (const owner of HOTLINE_OWNERS.filter((owner) => value.domains.every((row) => row.owner !== owner)))
      issues.push({ code: 'custom', message: `gap: no domain of ${owner}`, input: value });
  });

export type OfficialContacts = z.infer<typeof officialContactsFile>;
export type OfficialDomain = OfficialContacts['domains'][number];

export const checkOfficialContacts = (content: unknown): OfficialContacts => checkShape(FILE, officialContactsFile, content);

/** Domains and text-message numbers of EVN and its corporations. */
export const readOfficialContacts = (): OfficialContacts => checkOfficialContacts(readReference(FILE));
