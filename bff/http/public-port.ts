import { Fault } from '../platform/faults.ts';
import type { FileFolder } from './files.ts';
import type { Handler } from './exchange.ts';
import type { publicSurface } from './public.ts';

const SURFACE = /^\/g\/([A-Za-z0-9_]{1,64})(?:\/([A-Za-z0-9_-]{1,80}))?$/;

export interface PublicPortDeps {
  graphql: ReturnType<typeof publicSurface>;
  widgets: FileFolder;
  calendar: Handler;
  /** Further paths, by their beginning: the demo pages and the explorer of development. */
  more?: ReadonlyArray<{ prefix: string; handle: Handler }>;
}

/** Everything customers reach: answers, widget files, calendars. */
export function publicPort({ graphql, widgets, calendar, more = [] }: PublicPortDeps): Handler {
  return (exchange) => {
    const { path } = exchange;
    const surface = SURFACE.exec(path);
    if (surface) return graphql(exchange, surface[1] ?? '', surface[2] ?? '');
    if (path.startsWith('/w/')) return widgets(exchange, path.slice('/w/'.length));
    if (path.startsWith('/calendar/')) return calendar(exchange);
    const other = more.find(({ prefix }) => path.startsWith(prefix));
    if (other) return other.handle(exchange);
    throw new Fault('NOT_FOUND');
  };
}
