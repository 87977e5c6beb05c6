import { FEED_FORMATS, type FeedFormat, type NewsFeedService } from '../modules/content/news-feed.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import { Fault } from '../platform/faults.ts';
import { sendUnlessKnown } from './respond.ts';
import type { Route } from './routes.ts';

const NAME = /^([A-Za-z0-9_]{1,64})\/news\.([a-z]+)$/;
const TYPES: Readonly<Record<FeedFormat, string>> = { atom: 'application/atom+xml', rss: 'application/rss+xml' };

/** `/feed/{siteKey}/news.atom` and `.rss`. */
export function newsFeed({ sites, news }: { sites: Pick<SiteService, 'find'>; news: NewsFeedService }): Route['handle'] {
  return async (exchange, rest) => {
    const { request, query, line } = exchange;
    line.surface = 'files';
    const [, siteKey = '', ending] = NAME.exec(rest) ?? [];
    const site = sites.find(siteKey);
    const format = FEED_FORMATS.find((known) => known === ending);
    exchange.locale = new URLSearchParams(query).get('l') === 'en' ? 'en' : 'vi';
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    if (!site || !format) throw new Fault('NOT_FOUND');
    sendUnlessKnown(
      exchange,
      { 'content-type': `${TYPES[format]}; charset=utf-8`, 'cache-control': 'public, max-age=60, s-maxage=300' },
      await news.feed(site, format, exchange.locale),
    );
  };
}
