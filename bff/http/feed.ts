import { Feed } from 'feed';
import type { ContentService } from '../modules/content/content.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import { endOfDay, startOfDay } from '../platform/civil-date.ts';
import type { Clock } from '../platform/clock.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import { send } from './respond.ts';
import type { Route } from './routes.ts';

const NAME = /^([A-Za-z0-9_]{1,64})\/news\.(atom|rss)$/;
const TITLES: Readonly<Record<Locale, string>> = { vi: 'Tin tức điện lực', en: 'Electricity news' };
const MOST = 50;

export interface FeedDeps {
  sites: Pick<SiteService, 'find'>;
  content: Pick<ContentService, 'contents'>;
  clock: Clock;
}

/** `/feed/{siteKey}/news.atom` and `.rss`: the news of a site for feed readers; each entry leads to the site's own page. */
export function newsFeed({ sites, content, clock }: FeedDeps): Route['handle'] {
  return async (exchange, rest) => {
    const { request, response, query, line } = exchange;
    line.surface = 'files';
    const [, siteKey = '', format] = NAME.exec(rest) ?? [];
    const site = sites.find(siteKey);
    exchange.locale = new URLSearchParams(query).get('l') === 'en' ? 'en' : 'vi';
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    if (!site) throw new Fault('NOT_FOUND');
    const { locale } = exchange;
    const page = [...site.origins][0] ?? '';
    const { edges } = await content.contents({ audience: site.audience, locale }, { kind: 'NEWS', first: MOST });
    const [newest] = edges;
    const feed = new Feed({
      id: `${page}/#evn-news`,
      title: `${TITLES[locale]} · ${site.name}`,
      link: `${page}/`,
      language: locale,
      copyright: site.name,
      updated: newest ? startOfDay(newest.node.publishedOn ?? newest.node.validFrom) : endOfDay(clock.today()),
      generator: 'EVN Care Kit',
    });
    for (const { node } of edges) {
      feed.addItem({
        id: `${page}/#evn-news=news:${node.id}`,
        title: node.title,
        description: node.summary,
        link: `${page}/#evn-news=${encodeURIComponent(`news:${node.id}`)}`,
        date: startOfDay(node.publishedOn ?? node.validFrom),
      });
    }
    send(
      response,
      200,
      {
        'content-type': format === 'rss' ? 'application/rss+xml; charset=utf-8' : 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, max-age=60, s-maxage=300',
      },
      format === 'rss' ? feed.rss2() : feed.atom1(),
    );
  };
}
