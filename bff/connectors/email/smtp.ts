import { createTransport } from 'nodemailer';
import type { Carrier } from '../../platform/outbox.ts';

const CONNECT_MS = 8_000;
const IN_ALL_MS = 25_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** One address, bare or with a name: `EVNSPC <cskh@example.vn>`. */
  from: string;
}

interface SmtpError {
  code?: string;
  responseCode?: number;
}

/** The server has understood whom or what it was given, and will not have it. Anything else may be better later. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as SmtpError;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}

/**
 * E-mails over SMTP, in plain text. The Message-ID is made from the id of the outbox, so a message that was handed over
 * twice is one message to mail servers and readers. Encrypted wherever it leaves this machine.
 */
export function smtpCarrier({ url, from }: SmtpOptions): Carrier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // A connection that breaks while sending leaves it open whether the message was taken: that is for the outbox to settle.
    maxRequeues: 0,
    requireTLS: !LOOPBACK.test(new URL(url).hostname),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: CONNECT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    channel: 'EMAIL',
    async deliver({ id, recipient, title, body }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from,
          // As an object: written as text, a comma in it would make two recipients.
          to: { name: '', address: recipient },
          subject: title ?? '',
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(IN_ALL_MS),
        });
        return 'SENT';
      } catch (error) {
        if (isRefusal(error)) return 'REFUSED';
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
