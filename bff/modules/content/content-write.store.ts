import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { ContentKey, ContentKind, ContentRecord, Origin, RenderedText } from './content.ts';

/** Writing articles, for the loader of the reference files and for the operator. */

export interface StoredVersion extends ContentKey {
  rowId: string;
  sha256: string;
  validTo: string | null;
  retiredBy: Origin | null;
  /** To other articles, from both languages. */
  links: string[];
}

/** One writer at a time, in every process: whether versions overlap, and where links lead, must not change underneath. */
export async function lockContent(trx: Executor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('content'))`.execute(trx);
}

/** Everything of one origin, retired or not. @param only those of one article */
export async function versionsOf(db: Executor, origin: Origin, only?: { kind: ContentKind; id: string }): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select i.row_id as "rowId", i.kind, i.id, i.valid_from as "validFrom", i.valid_to as "validTo", i.sha256, i.retired_by as "retiredBy",
      array(select distinct l from content_text t, unnest(t.links) l where t.row_id = i.row_id) as links
    from content_item i
    where i.origin = ${origin} and (${only?.kind ?? null}::text is null or (i.kind = ${only?.kind ?? null} and i.id = ${only?.id ?? null}))
    order by i.kind, i.id, i.valid_from`.execute(db);
  return rows;
}

/** Of these names (`guide:…`), those of an article that has not been retired. @param origin only what they wrote */
export async function existing(db: Executor, names: readonly string[], origin: Origin | null = null): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct n as name from unnest(${[...names]}::text[]) n
    join content_item i on i.kind = upper(split_part(n, ':', 1)) and i.id = split_part(n, ':', 2)
    where i.retired_at is null and (${origin}::text is null or i.origin = ${origin}::text)`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

export interface Writing {
  rowId: string;
  origin: Origin;
  sha256: string;
  now: Date;
}

/** Writes a version as given, in place of the one of the same origin and first day. */
export async function putContent(
  trx: Executor,
  { texts, kind, id, validFrom, ...record }: ContentRecord,
  rendered: Record<'vi' | 'en', RenderedText>,
  { rowId, origin, sha256, now }: Writing,
): Promise<void> {
  const facts = {
    section: record.section,
    position: record.position,
    corporations: [...record.corporations],
    valid_to: record.validTo,
    published_on: record.publishedOn,
    provenance: record.provenance,
    verified_at: record.verifiedAt,
    image_file: record.imageFile,
    sha256,
    updated_at: now.toISOString(),
  };
  // What the operator has retired comes back by the operator's own word alone.
  const retired = origin === 'REFERENCE' ? sql`content_item.retired_by = 'OPERATOR'` : sql`false`;
  const { row_id } = await trx
    .insertInto('content_item')
    .values({ row_id: rowId, origin, kind, id, valid_from: validFrom, ...facts })
    .onConflict((conflict) =>
      conflict.columns(['origin', 'kind', 'id', 'valid_from']).doUpdateSet({
        ...facts,
        retired_at: sql`case when ${retired} then content_item.retired_at end`,
        retired_by: sql`case when ${retired} then content_item.retired_by end`,
      }),
    )
    .returning('row_id')
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('content_text').where('row_id', '=', row_id).execute();
  await trx
    .insertInto('content_text')
    .values(
      (['vi', 'en'] as const).map((language) => {
        const { title, summary, markdown, sources, imageAlt, keywords } = texts[language];
        const { blocks, links, heading, words } = rendered[language];
        return {
          row_id,
          language,
          title,
          summary,
          markdown,
          blocks: JSON.stringify(blocks),
          sources: [...sources],
          image_alt: imageAlt,
          keywords: [...keywords],
          links,
          heading,
          words,
        };
      }),
    )
    .execute();
}

/** Takes rows out of sight; they stay for whoever asks what was said. */
export async function retireRows(trx: Executor, rowIds: readonly string[], by: Origin, now: Date): Promise<void> {
  if (rowIds.length === 0) return;
  await trx
    .updateTable('content_item')
    .set({ retired_at: now.toISOString(), retired_by: by, updated_at: now.toISOString() })
    .where('row_id', 'in', [...rowIds])
    .execute();
}
