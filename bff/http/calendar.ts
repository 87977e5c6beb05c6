import { Fault } from '../platform/faults.ts';
import type { CalendarFile } from '../platform/icalendar.ts';
import type { Locale } from '../platform/texts.ts';
import type { Exchange } from './exchange.ts';
import { NO_STORE, send } from './respond.ts';

/** One kind of calendar. */
export interface CalendarKind {
  /** What may stand between its prefix and `.ics`. */
  name: RegExp;
  /** The file of that name; null where there is none. */
  file(name: string, locale: Locale): Promise<CalendarFile | null>;
  /** The name is a secret of the person who subscribed. */
  sealed: boolean;
}

/** Files of one kind of calendar: `{prefix}{name}.ics?l=vi`. */
export function calendarFiles({ name, file: fileOf, sealed }: CalendarKind) {
  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { request, response, query, line } = exchange;
    line.surface = 'calendar';
    const locale = new URLSearchParams(query).get('l') === 'en' ? 'en' : 'vi';
    exchange.locale = locale;
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    const asked = rest.endsWith('.ics') ? rest.slice(0, -'.ics'.length) : '';
    const file = name.test(asked) ? await fileOf(asked, locale) : null;
    if (file === null) throw new Fault('NOT_FOUND');
    if (file.kind === 'unknown') throw new Fault('UPSTREAM_UNAVAILABLE', { retryAfterSeconds: file.retryAfterSeconds });
    send(
      response,
      200,
      {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': sealed ? NO_STORE : 'public, max-age=60',
      },
      file.body,
    );
  };
}
