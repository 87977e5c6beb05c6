import type { Carrier } from '../../platform/outbox.ts';
import { UpstreamUnavailable, upstream } from '../../platform/upstream.ts';

export interface SmsGatewayOptions {
  url: string;
  key: string;
}

/** What is wrong with this very message: number or text. Everything else, the key included, may be put right. */
const REFUSALS = new Set([400, 404, 410, 422]);

/**
 * SMS by the utility's gateway: `POST` of `{ "to": "+84…", "text": "…" }` with the key as bearer token and the id of the
 * outbox as `Idempotency-Key`, by which the gateway shows a message once however often it arrives. 409 says that it has it.
 * The contract is ours, since each aggregator has its own; a few lines in front of theirs speak it.
 */
export function smsGateway({ url, key }: SmsGatewayOptions): Carrier {
  const ask = upstream({ name: 'the SMS gateway', timeoutMs: 8_000, tries: 2, concurrent: 20 });
  return {
    channel: 'SMS',
    async deliver({ id, recipient, body }) {
      const { status } = await ask(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': id },
        body: JSON.stringify({ to: recipient, text: body }),
      });
      if ((status >= 200 && status < 300) || status === 409) return 'SENT';
      if (REFUSALS.has(status)) return 'REFUSED';
      throw new UpstreamUnavailable(`the SMS gateway answered ${status}`);
    },
    close: () => undefined,
  };
}
