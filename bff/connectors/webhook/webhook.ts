import { createHmac } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Carrier } from '../../platform/outbox.ts';
import { UpstreamUnavailable, upstream } from '../../platform/upstream.ts';

export interface WebhookOptions {
  url: string;
  /** `whsec_` and the key in base64. */
  key: string;
}

/**
 * Changes for the utility's own systems: `POST` of JSON, signed as Standard Webhooks says (https://www.standardwebhooks.com):
 * `webhook-signature` is `v1,` and the base64 of HMAC-SHA-256 over `{webhook-id}.{webhook-timestamp}.{body}`, the timestamp
 * in seconds. The id stays the same however often a change arrives. Anything but 2xx is tried again: a change that were left
 * out would break the order of those behind it.
 */
export function webhook({ url, key }: WebhookOptions, clock: Clock): Carrier {
  const ask = upstream({ name: 'the webhook', timeoutMs: 8_000, tries: 2, concurrent: 20 });
  const secret = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  return {
    channel: 'WEBHOOK',
    async deliver({ id, body }) {
      const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
      const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
      const { status } = await ask(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
      });
      if (status < 200 || status >= 300) throw new UpstreamUnavailable(`the webhook answered ${status}`);
      return 'SENT';
    },
    close: () => undefined,
  };
}
