import { z } from 'zod';
import type { Asker } from '../../platform/asker.ts';
import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import { Fault } from '../../platform/faults.ts';
import { keyOfCursor, type Page, type PageArgs, pageOf, pageSize } from '../../platform/page.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { type NotFoundProblem, problem } from '../../platform/problems.ts';
import { WIDGET_TAGS } from '../../../schema/widgets.ts';
import type { ContentKind, FoundContent, Reader } from './content.ts';
import type { ContentImages } from './content.images.ts';
import { isArticle } from './content.render.ts';
import { contentsInOrder, findContent, newestContents } from './content.store.ts';
import { type TextBlock, withLinks } from './text-block.ts';

const WIDGET = 'widget:';

export interface ContentImage {
  path: string;
  alt: string;
  width: number;
  height: number;
}

export interface ContentItem {
  __typename: 'ContentItem';
  id: string;
  kind: ContentKind;
  section: string;
  title: string;
  summary: string;
  body: TextBlock[];
  publishedOn: CivilDate | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  sources: string[];
  provenance: 'VERIFIED' | 'UNVERIFIED';
  verifiedAt: CivilDate | null;
  image: ContentImage | null;
  corporations: Corporation[];
}

export interface ContentsArgs extends PageArgs {
  kind: ContentKind;
  section?: string | null | undefined;
}

const newsKey = z.tuple([z.string().refine(isCivilDate), z.string()]);
const orderKey = z.tuple([z.string(), z.int32(), z.string()]);

interface ContentDeps {
  database: Database;
  images: Pick<ContentImages, 'named'>;
  clock: Clock;
}

/** Articles, news and answered questions for the customers of a site. */
export function contentService({ database, images, clock }: ContentDeps) {
  const readerOf = ({ audience, locale }: Asker): Reader => ({
    corporations: audience.corporations,
    language: locale,
    day: clock.today(),
  });

  function imageOf({ imageFile, imageAlt }: FoundContent): ContentImage | null {
    const picture = imageFile === null ? undefined : images.named(imageFile);
    if (!picture || imageAlt === null) return null;
    return { path: picture.path, alt: imageAlt, width: picture.width, height: picture.height };
  }

  function itemOf(found: FoundContent): ContentItem {
    const { position: _, imageFile: __, imageAlt: ___, blocks, reachable, ...item } = found;
    // What has been retired, is not for this site's customers, or is not built yet must not be promised by a link.
    const leads = (href: string): boolean =>
      href.startsWith(WIDGET) ? WIDGET_TAGS.includes(href.slice(WIDGET.length)) : !isArticle(href) || reachable.includes(href);
    return { __typename: 'ContentItem', ...item, body: withLinks(blocks, leads), image: imageOf(found) };
  }

  return {
    /**
     * News newest first, everything else in the order of its section.
     * @throws Fault BAD_REQUEST for a cursor that is none of ours, or a section that is no text
     */
    async contents(ctx: Asker, { kind, section, ...page }: ContentsArgs): Promise<Page<ContentItem>> {
      const size = pageSize(page);
      const wanted = { kind, section: section ?? null, limit: size + 1 };
      if (!isPlainText(section ?? '')) throw new Fault('BAD_REQUEST');
      if (kind === 'NEWS') {
        const after = keyOfCursor(page, newsKey);
        const found = await newestContents(database.read, readerOf(ctx), { ...wanted, after });
        return pageOf(found, size, { keyOf: ({ publishedOn, id }) => [publishedOn ?? '', id], nodeOf: itemOf });
      }
      const after = keyOfCursor(page, orderKey);
      const found = await contentsInOrder(database.read, readerOf(ctx), { ...wanted, after });
      return pageOf(found, size, { keyOf: (item) => [item.section, item.position, item.id], nodeOf: itemOf });
    },

    async content(ctx: Asker, { kind, id }: { kind: ContentKind; id: string }): Promise<ContentItem | NotFoundProblem> {
      const found = isPlainText(id) ? await findContent(database.read, readerOf(ctx), kind, id) : undefined;
      return found ? itemOf(found) : problem('NotFoundProblem', 'NOT_FOUND', ctx.locale);
    },
  };
}

export type ContentService = ReturnType<typeof contentService>;
