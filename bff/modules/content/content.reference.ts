import type { ContentFile } from '../../reference/content.ts';
import { ReferenceDataError } from '../../reference/dated.ts';
import type { ContentRecord, ContentText } from './content.ts';

/** What the reference files say, as records: both languages of an article together, and no two for one day. Pure. */

const textOf = ({ head, markdown }: ContentFile): ContentText => ({
  title: head.title,
  summary: head.summary,
  markdown,
  sources: head.sources,
  imageAlt: head.image?.alt ?? null,
  keywords: head.keywords,
});

const factsOf = ({ kind, id, head }: ContentFile): Omit<ContentRecord, 'texts'> => ({
  kind,
  id,
  section: head.section,
  position: head.order,
  corporations: head.corporations,
  validFrom: head.validFrom,
  validTo: head.validTo,
  publishedOn: head.publishedOn ?? null,
  provenance: head.provenance,
  verifiedAt: head.verifiedAt,
  imageFile: head.image?.file ?? null,
});

/** What both languages must say alike. @throws ReferenceDataError naming the English file and the field */
function refuseDifferences(vi: ContentFile, en: ContentFile): void {
  const english = factsOf(en);
  for (const [field, value] of Object.entries(factsOf(vi)))
    if (JSON.stringify(english[field as keyof typeof english]) !== JSON.stringify(value))
      throw new ReferenceDataError(en.file, field, `differs from ${vi.file}`);
}

/** @throws ReferenceDataError for an article that counts on the same day as another under its name */
function refuseOverlaps(files: readonly ContentFile[]): void {
  const inOrder = files.toSorted((a, b) => (a.head.validFrom < b.head.validFrom ? -1 : 1));
  for (const [index, earlier] of inOrder.entries()) {
    const later = inOrder[index + 1];
    if (later && (earlier.head.validTo === null || earlier.head.validTo >= later.head.validFrom))
      throw new ReferenceDataError(later.file, 'validFrom', `begins ${later.head.validFrom}, while ${earlier.file} still counts (overlap)`);
  }
}

/** @throws ReferenceDataError naming file and field */
export function contentRecords(files: readonly ContentFile[]): Array<{ record: ContentRecord; files: [vi: ContentFile, en: ContentFile] }> {
  const byName = Map.groupBy(files, ({ kind, id }) => `${kind} ${id}`);
  return [...byName.values()].flatMap((versions) => {
    const vietnamese = versions.filter(({ language }) => language === 'vi');
    const english = versions.filter(({ language }) => language === 'en');
    refuseOverlaps(vietnamese);
    refuseOverlaps(english);
    const partner = ({ head, language }: ContentFile) =>
      (language === 'vi' ? english : vietnamese).find((other) => other.head.validFrom === head.validFrom);
    const alone = versions.find((version) => partner(version) === undefined);
    if (alone) throw new ReferenceDataError(alone.file, 'language', 'the same text in the other language is missing');
    return vietnamese.flatMap((vi) => {
      const en = partner(vi);
      if (!en) return [];
      refuseDifferences(vi, en);
      const texts = { vi: textOf(vi), en: textOf(en) };
      return [{ record: { ...factsOf(vi), texts }, files: [vi, en] as [ContentFile, ContentFile] }];
    });
  });
}
