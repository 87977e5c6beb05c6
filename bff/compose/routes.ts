import { fileURLToPath } from 'node:url';
import { calendarFiles } from '../http/calendar.ts';
import { type DemoHost, demoFiles, explorer, type ExplorerDeps } from '../http/development.ts';
import { newsFeed } from '../http/feed.ts';
import { fileFolder, widgetFileHeaders } from '../http/files.ts';
import { humanCheckSounds } from '../http/human-check.ts';
import { pictures } from '../http/pictures.ts';
import type { Route } from '../http/routes.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Public } from './public.ts';

const WIDGET_FILES = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

interface Surroundings {
  sites: Pick<SiteService, 'find'>;
}

/** What customers reach beside the answers: widget files, pictures and feeds of articles, calendars, and codes read aloud. */
export function publicFiles({ calendar, publishing, services }: Public, { sites }: Surroundings): Route[] {
  return [
    { prefix: '/w/', handle: fileFolder(WIDGET_FILES, widgetFileHeaders) },
    { prefix: '/content/', handle: pictures(publishing.images) },
    { prefix: '/feed/', handle: newsFeed({ sites, news: publishing.news }) },
    { prefix: '/human-check/', handle: humanCheckSounds(services.humanCheck) },
    { prefix: '/calendar/outage/', handle: calendarFiles({ name: /^[A-Za-z0-9_-]{1,80}$/, file: calendar.event, sealed: false }) },
    {
      prefix: '/calendar/readings/',
      handle: calendarFiles({ name: /^[A-Za-z0-9_-]{16,400}$/, file: services.meterReading.calendar, sealed: true }),
    },
    { prefix: '/calendar/', handle: calendarFiles({ name: /^[A-Za-z0-9_-]{16,400}$/, file: calendar.feed, sealed: true }) },
  ];
}

/** Development only: the explorer, and the demo pages under everything that is nobody else's. */
export function developmentRoutes({ demo, ...explored }: ExplorerDeps & { demo: DemoHost }): Route[] {
  return [
    { prefix: '/graphql', handle: explorer(explored) },
    { prefix: '/', handle: demoFiles(demo) },
  ];
}
