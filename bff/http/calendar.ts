import { Fault } from '../platform/faults.ts';
import type { CalendarService } from '../modules/calendar/calendar.service.ts';
import type { Handler } from './exchange.ts';
import { NO_STORE, send } from './respond.ts';

const EVENT = /^\/calendar\/outage\/([A-Za-z0-9_-]{1,80})\.ics$/;
const FEED = /^\/calendar\/([A-Za-z0-9_-]{16,400})\.ics$/;

/** `/calendar/outage/{id}.ics` downloads one outage; `/calendar/{token}.ics` is the subscription for one place. */
export function calendarFiles(calendar: CalendarService): Handler {
  return async (exchange) => {
    const { request, response, path, query, line } = exchange;
    line.surface = 'calendar';
    const locale = new URLSearchParams(query).get('l') === 'en' ? 'en' : 'vi';
    exchange.locale = locale;
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    const id = EVENT.exec(path)?.[1];
    const token = FEED.exec(path)?.[1];
    const file = id !== undefined ? await calendar.event(id, locale) : token !== undefined ? await calendar.feed(token, locale) : null;
    if (file === null) throw new Fault('NOT_FOUND');
    if (file.kind === 'unknown') throw new Fault('UPSTREAM_UNAVAILABLE', { retryAfterSeconds: file.retryAfterSeconds });
    send(
      response,
      200,
      {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': token === undefined ? 'public, max-age=60' : NO_STORE,
      },
      file.body,
    );
  };
}
