import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { ContentKind, FoundContent, Reader } from './content.ts';

/** What readers see of the articles. */

const array = (values: readonly string[]): RawBuilder<string[]> => sql`${[...values]}::text[]`;

/** Rows of an alias that are meant for the reader's corporations and day. */
const meantFor = ({ corporations, day }: Reader, alias: string): RawBuilder<boolean> => {
  const row = sql.id(alias);
  return sql`(${row}.retired_at is null and ${row}.corporations && ${array(corporations)}
    and ${row}.valid_from <= ${day}::date and (${row}.valid_to is null or ${row}.valid_to >= ${day}::date))`;
};

/**
 * Of several rows under one id, the one that speaks to most of the reader's corporations, so that a rule of one of them is
 * never shown to the customers of the others; among equals the operator's, then the newest.
 */
const speaking = (reader: Reader, restriction: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select distinct on (i.kind, i.id) i.*
  from content_item i
  where ${meantFor(reader, 'i')} and ${restriction}
  order by i.kind, i.id,
    cardinality(array(select unnest(i.corporations) intersect select unnest(${array(reader.corporations)}))) desc,
    i.origin = 'OPERATOR' desc, i.valid_from desc`;

const columns = (reader: Reader): RawBuilder<FoundContent> => sql`
  i.kind, i.id, i.section, i.position, i.corporations, i.valid_from as "validFrom", i.valid_to as "validTo",
  i.published_on as "publishedOn", i.provenance, i.verified_at as "verifiedAt", i.image_file as "imageFile",
  t.title, t.summary, t.blocks, t.sources, t.image_alt as "imageAlt",
  array(select l from unnest(t.links) l where exists (
    select from content_item o
    where o.kind = upper(split_part(l, ':', 1)) and o.id = split_part(l, ':', 2) and ${meantFor(reader, 'o')})) as reachable`;

const ofKind = (kind: ContentKind, section: string | null): RawBuilder<unknown> =>
  sql`i.kind = ${kind} and (${section}::text is null or i.section = ${section}::text)`;

/** In the order of their sections and positions, after the key given. */
export async function contentsInOrder(
  db: Executor,
  reader: Reader,
  {
    kind,
    section,
    after,
    limit,
  }: { kind: ContentKind; section: string | null; after: readonly [string, number, string] | null; limit: number },
): Promise<FoundContent[]> {
  const [afterSection, afterPosition, afterId] = after ?? ['', 0, ''];
  const { rows } = await sql<FoundContent>`
    select ${columns(reader)}
    from (${speaking(reader, ofKind(kind, section))}) i
    join content_text t on t.row_id = i.row_id and t.language = ${reader.language}
    where ${after === null} or (i.section, i.position, i.id) > (${afterSection}::text, ${afterPosition}::int4, ${afterId}::text)
    order by i.section, i.position, i.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Newest first, after the key given. */
export async function newestContents(
  db: Executor,
  reader: Reader,
  { kind, section, after, limit }: { kind: ContentKind; section: string | null; after: readonly [string, string] | null; limit: number },
): Promise<FoundContent[]> {
  const [afterDay, afterId] = after ?? ['2000-01-01', ''];
  const { rows } = await sql<FoundContent>`
    select ${columns(reader)}
    from (${speaking(reader, ofKind(kind, section))}) i
    join content_text t on t.row_id = i.row_id and t.language = ${reader.language}
    where ${after === null} or i.published_on < ${afterDay}::date or (i.published_on = ${afterDay}::date and i.id > ${afterId}::text)
    order by i.published_on desc, i.id
    limit ${limit}`.execute(db);
  return rows;
}

export async function findContent(db: Executor, reader: Reader, kind: ContentKind, id: string): Promise<FoundContent | undefined> {
  const { rows } = await sql<FoundContent>`
    select ${columns(reader)}
    from (${speaking(reader, sql`i.kind = ${kind} and i.id = ${id}`)}) i
    join content_text t on t.row_id = i.row_id and t.language = ${reader.language}`.execute(db);
  return rows[0];
}

export interface SearchCandidate {
  kind: ContentKind;
  id: string;
  section: string;
  title: string;
  summary: string;
  keywords: string[];
}

/**
 * Articles whose heading looks like the question, or which hold all of its words; the most alike first. Both conditions are
 * answered by an index.
 * @param question folded
 */
export function searchStatement(
  reader: Reader,
  { kinds, question, limit }: { kinds: readonly ContentKind[]; question: string; limit: number },
): RawBuilder<SearchCandidate> {
  return sql<SearchCandidate>`
    with found as materialized (
      select i.row_id, i.kind, i.id, word_similarity(${question}, t.heading) as alike
      from content_text t
      join content_item i on i.row_id = t.row_id
      where (${question} <% t.heading
          or to_tsvector('simple'::regconfig, t.heading || ' ' || t.words) @@ plainto_tsquery('simple'::regconfig, ${question}))
        and t.language = ${reader.language} and i.kind = any (${array(kinds)}) and ${meantFor(reader, 'i')}
      order by alike desc, i.row_id
      limit ${limit}
    )
    select i.kind, i.id, i.section, t.title, t.summary, t.keywords
    from (${speaking(reader, sql`(i.kind, i.id) in (select kind, id from found)`)}) i
    join found f on f.row_id = i.row_id
    join content_text t on t.row_id = i.row_id and t.language = ${reader.language}
    order by f.alike desc, i.kind, i.id`;
}

export const searchContents = async (
  db: Executor,
  reader: Reader,
  search: Parameters<typeof searchStatement>[1],
): Promise<SearchCandidate[]> => (await searchStatement(reader, search).execute(db)).rows;
