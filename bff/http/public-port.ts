import type { calendarFiles } from './calendar.ts';
import type { FileFolder } from './files.ts';
import type { Handler } from './listener.ts';
import type { publicSurface } from './public.ts';
import { Fault } from '../graphql/faults.ts';

const SURFACE = /^\/g\/([A-Za-z0-9_]{1,64})(?:\/([A-Za-z0-9_-]{1,80}))?$/;

export interface PublicPortDeps {
  graphql: ReturnType<typeof publicSurface>;
  widgets: FileFolder;
  calendar: ReturnType<typeof calendarFiles>;
  /** Further paths, by their beginning: the demo pages and the explorer of development. */
  more?: ReadonlyArray<{ prefix: string; handle: Handler }>;
}

/** Everything customers reach: answers, widget files, calendars. */
export function publicPort({ graphql, widgets, calendar, more = [] }: PublicPortDeps): Handler {
  return (request, response, path, query, traceId) => {
    const surface = SURFACE.exec(path);
    if (surface) return graphql(request, response, surface[1] ?? '', surface[2] ?? '', query, traceId);
    if (path.startsWith('/w/')) return widgets(request, response, path.slice('/w/'.length));
    if (path.startsWith('/calendar/')) return calendar(request, response, path, query);
    const other = more.find(({ prefix }) => path.startsWith(prefix));
    if (other) return other.handle(request, response, path, query, traceId);
    throw new Fault('NOT_FOUND');
  };
}
