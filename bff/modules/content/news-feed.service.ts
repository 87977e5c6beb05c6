import { Feed } from 'feed';
import type { Audience } from '../../platform/asker.ts';
import { endOfDay, startOfDay } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { escaped } from '../../platform/html.ts';
import type { Locale } from '../../platform/texts.ts';
import type { ContentItem, ContentService } from './content.service.ts';

export const FEED_FORMATS = ['atom', 'rss'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const TITLES: Readonly<Record<Locale, string>> = { vi: 'Tin tức điện lực', en: 'Electricity news' };
const MOST = 50;

/** Whose news, and where its readers are led. */
export interface FeedSite {
  name: string;
  audience: Audience;
  origins: ReadonlySet<string>;
}

interface FeedDeps {
  content: Pick<ContentService, 'contents'>;
  clock: Clock;
}

const dayOf = ({ publishedOn, validFrom }: ContentItem): Date => startOfDay(publishedOn ?? validFrom);

/** The news of a site for feed readers: newest first, each entry leading to the article on the site's own page. */
export function newsFeedService({ content, clock }: FeedDeps) {
  return {
    async feed({ name, audience, origins }: FeedSite, format: FeedFormat, locale: Locale): Promise<string> {
      const [page = ''] = origins;
      const { edges } = await content.contents({ audience, locale }, { kind: 'NEWS', first: MOST });
      const [newest] = edges;
      const feed = new Feed({
        id: `${page}/#evn-news`,
        title: `${TITLES[locale]} · ${name}`,
        link: `${page}/`,
        language: locale,
        copyright: name,
        updated: newest ? dayOf(newest.node) : endOfDay(clock.today()),
        generator: 'EVN Care Kit',
      });
      for (const { node } of edges)
        feed.addItem({
          id: `${page}/#evn-news=news:${node.id}`,
          // Feed readers take both as HTML; ours are text.
          title: escaped(node.title),
          description: escaped(node.summary),
          link: `${page}/#evn-news=${encodeURIComponent(`news:${node.id}`)}`,
          date: dayOf(node),
        });
      return format === 'rss' ? feed.rss2() : feed.atom1();
    },
  };
}

export type NewsFeedService = ReturnType<typeof newsFeedService>;
