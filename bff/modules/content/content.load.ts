import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { ContentFile } from '../../reference/content.ts';
import { ReferenceDataError } from '../../reference/dated.ts';
import type { ContentRecord } from './content.ts';
import { contentRecords } from './content.reference.ts';
import { hashOf, isArticle, leadsSomewhere, nameOf, renderText, type Rendering } from './content.render.ts';
import { existing, lockContent, putContent, retireRows, type StoredVersion, versionsOf } from './content-write.store.ts';

interface LoadDeps {
  database: Database;
  clock: Clock;
  files: readonly ContentFile[];
  /** Ids of the services that texts may lead to. */
  serviceIds: ReadonlySet<string>;
  say(line: string): void;
}

export interface Loaded {
  written: number;
  retired: number;
}

type Entry = ReturnType<typeof contentRecords>[number] & { sha256: string };
type Rendered = Entry & { renderings: Record<'vi' | 'en', Rendering> };

const keyOf = (version: Pick<ContentRecord, 'kind' | 'id' | 'validFrom'>): string => `${nameOf(version)} ${version.validFrom}`;

/** True for what does not have to be written: the same content, and retired by nobody but the operator. */
const stands = ({ sha256 }: Entry, stored: StoredVersion | undefined): boolean =>
  stored?.sha256 === sha256 && stored.retiredBy !== 'REFERENCE';

/** @throws ReferenceDataError for the first text that would not be shown as it was meant */
function rendered(entry: Entry): Rendered {
  const renderings = { vi: renderText(entry.record.texts.vi), en: renderText(entry.record.texts.en) };
  for (const [index, { faults }] of [renderings.vi, renderings.en].entries())
    if (faults.length > 0) throw new ReferenceDataError(entry.files[index]?.file ?? '', 'text', `cannot be shown: ${faults.join(', ')}`);
  return { ...entry, renderings };
}

/** @throws ReferenceDataError for a link that leads nowhere */
async function refuseDeadLinks(
  trx: Executor,
  links: ReadonlyArray<{ file: string; href: string }>,
  names: ReadonlySet<string>,
  serviceIds: ReadonlySet<string>,
): Promise<void> {
  const elsewhere = links.filter(({ href }) => isArticle(href) && !names.has(href)).map(({ href }) => href);
  const written = elsewhere.length > 0 ? await existing(trx, elsewhere, 'OPERATOR') : new Set<string>();
  const known = { articles: new Set([...names, ...written]), serviceIds };
  const dead = links.find(({ href }) => !leadsSomewhere(href, known));
  if (dead) throw new ReferenceDataError(dead.file, 'text', `leads to ${dead.href}, which is not there`);
}

/**
 * Brings the articles of the reference files into the database: those that are new or changed are written, those whose
 * file is gone are retired. What the operator has written or retired stays. Several processes may start at once.
 * @throws ReferenceDataError naming file and field; nothing is written then
 */
export async function loadContent({ database, clock, files, serviceIds, say }: LoadDeps): Promise<Loaded> {
  const entries = contentRecords(files).map((entry) => ({ ...entry, sha256: hashOf(entry.record) }));
  const names = new Set(entries.map(({ record }) => nameOf(record)));

  return database.transaction('content.load', async (trx) => {
    await lockContent(trx);
    const stored = new Map((await versionsOf(trx, 'REFERENCE')).map((version) => [keyOf(version), version]));
    const changed = entries.filter((entry) => !stands(entry, stored.get(keyOf(entry.record))));
    if (changed.length > 0) say(`Reading ${changed.length} of ${entries.length} articles into the database …`);
    const written = changed.map(rendered);
    const fresh = written.flatMap(({ files: [vi, en], renderings }) => [
      ...renderings.vi.inward.map((href) => ({ file: vi.file, href })),
      ...renderings.en.inward.map((href) => ({ file: en.file, href })),
    ]);
    const kept = entries
      .filter((entry) => !changed.includes(entry))
      .flatMap(({ record, files: [vi] }) => (stored.get(keyOf(record))?.links ?? []).map((href) => ({ file: vi.file, href })));
    await refuseDeadLinks(trx, [...fresh, ...kept], names, serviceIds);

    const now = clock.now();
    for (const { record, sha256, renderings } of written) {
      const texts = { vi: renderings.vi.text, en: renderings.en.text };
      await putContent(trx, record, texts, { rowId: newId('ct', now), origin: 'REFERENCE', sha256, now });
    }
    const here = new Set(entries.map(({ record }) => keyOf(record)));
    const gone = [...stored.values()].filter((version) => !here.has(keyOf(version)) && version.retiredBy === null);
    await retireRows(
      trx,
      gone.map(({ rowId }) => rowId),
      'REFERENCE',
      now,
    );
    return { written: written.length, retired: gone.length };
  });
}
