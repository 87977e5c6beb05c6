import type { WidgetElement } from './element.ts';
import { oneAhead } from './one-ahead.ts';
import { madeFor } from './placement.ts';
import { client } from './query-controller.ts';
import type { TrustedDocument } from './trusted-document.ts';
import { widgetErrorOf } from './widget-error.ts';

/** What asks of the session surface; a module of its own, that comes with the personal half of a widget. */

export type SessionDocument<Data = unknown, Variables = unknown> = TrustedDocument<Data, Variables, 'session'>;

/** Asks a personal document; in place of `Ask` where a controller loads or sends. */
export type PersonalAsk = <Data, Variables extends object>(
  document: SessionDocument<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

const inTurn = oneAhead();

/** Longer than for look-ups: something is signed or stored meanwhile. */
const timeoutMs = 20_000;

/** Goes with everything that a script of ours sends to its own origin; only a script can set it. */
export const personalHeaders = (): Record<string, string> => ({ 'x-evn-widget': madeFor() === 'frame' ? 'frame' : 'page' });

/**
 * Asks questions of the session surface, and sends mutations: on this very origin, with the cookie that no script can read.
 * Nothing is kept, shared or repeated. What it returns throws a WidgetError when nothing was answered.
 */
export const personalAsk =
  (host: WidgetElement): PersonalAsk =>
  async <Data>({ id }: SessionDocument<Data>, variables: object): Promise<Data> => {
    const { connection, language } = host;
    try {
      const response = await inTurn(() =>
        fetch(`${connection.endpoint}/s/graphql/${encodeURIComponent(connection.site)}`, {
          method: 'POST',
          mode: 'same-origin',
          credentials: 'same-origin',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          headers: { 'content-type': 'application/json', ...personalHeaders() },
          body: JSON.stringify({ documentId: id, locale: language, variables }),
          signal: AbortSignal.timeout(timeoutMs),
        }),
      );
      const { readReply } = await client();
      return (await readReply(response)).data as Data;
    } catch (fault) {
      throw widgetErrorOf(fault);
    }
  };
