import { createHash } from 'node:crypto';
import { instantText } from '../platform/format.ts';
import { Fault } from '../platform/faults.ts';
import { escaped } from '../platform/html.ts';
import type { Exchange } from './exchange.ts';
import { NO_STORE, send } from './respond.ts';

/** A message that was not sent but kept. */
export interface KeptMessage {
  at: Date;
  id: string;
  corporation: string;
  channel: 'SMS' | 'EMAIL' | 'WEBHOOK';
  recipient: string;
  title: string | null;
  body: string;
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem;color-scheme:light dark}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-inline-start:.25rem solid;padding-inline-start:.75rem}h2{font-size:1.1rem;margin-block:1.5rem 0}p{margin-block:.25rem}';
const CHANNELS = { SMS: 'SMS', EMAIL: 'E-mail', WEBHOOK: 'Webhook' } as const;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`;

const article = ({
  at,
  id,
  corporation,
  channel,
  recipient,
  title,
  body,
}: KeptMessage): string => `<article aria-labelledby="${escaped(id)}">
<h2 id="${escaped(id)}">${CHANNELS[channel]} to ${escaped(recipient)}</h2>
<p><time datetime="${at.toISOString()}">${instantText(at)}</time> · ${escaped(corporation)} · ${body.length} characters</p>
${title === null ? '' : `<p><b>${escaped(title)}</b></p>\n`}<pre>${escaped(body)}</pre>
</article>`;

const page = (messages: readonly KeptMessage[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Outgoing messages (${messages.length})</title>
<style>${STYLE}</style>
<main>
<h1>Outgoing messages</h1>
<p>Development: nothing is sent. The newest comes first; a restart forgets them. Reload the page for new ones.</p>
${messages.length === 0 ? '<p>None so far.</p>' : messages.map(article).join('\n')}
</main>
</html>
`;

/** `/messages` of the operator port, in development alone: what would have been sent to customers and to the utility's own systems. */
export function messagePage(messages: () => readonly KeptMessage[]) {
  return ({ response, line }: Exchange, rest: string): void => {
    if (rest !== '') throw new Fault('NOT_FOUND');
    line.surface = 'messages';
    send(
      response,
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': NO_STORE,
        'content-security-policy': POLICY,
      },
      page(messages()),
    );
  };
}
