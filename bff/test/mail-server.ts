import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  headers: ReadonlyMap<string, string>;
}

/** What the server does to a message: takes it; cannot now; will never; takes it, and the line breaks before it can say so. */
export type MailFault = 'none' | 'busy' | 'refuses' | 'breaks';

/** A real SMTP server in the test's own process. */
export interface MailServer {
  url: string;
  /** Everything that was taken, in order, repeats included. */
  mails: ReceivedMail[];
  fault: MailFault;
  /** Nobody answers any more on its port, until it is started again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decodedWords = (header: string): string =>
  header
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString('utf8'),
    );

function parse(raw: string): Omit<ReceivedMail, 'from' | 'to'> {
  const split = raw.indexOf('\r\n\r\n');
  const headers = new Map(
    raw
      .slice(0, split)
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decodedWords(line.slice(line.indexOf(':') + 1).trim())]),
  );
  const body = raw.slice(split + 4);
  const encoding = headers.get('content-transfer-encoding');
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? quoted(body) : Buffer.from(body);
  return {
    messageId: headers.get('message-id') ?? '',
    subject: headers.get('subject') ?? '',
    text: bytes.toString('utf8').replaceAll('\r\n', '\n'),
    headers,
  };
}

function serve(mails: ReceivedMail[], fault: () => MailFault): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, callback) {
      const states = { none: null, breaks: null, busy: [451, 'later'], refuses: [550, 'no such mailbox'] } as const;
      const state = states[fault()];
      callback(state ? Object.assign(new Error(state[1]), { responseCode: state[0] }) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          ...parse(Buffer.concat(chunks).toString('utf8')),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        });
        if (fault() === 'breaks') stream.destroy();
        callback(fault() === 'breaks' ? Object.assign(new Error('broken'), { responseCode: 421 }) : null);
      });
    },
  });
}

export async function mailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let port = 0;
  let server: SMTPServer | undefined;
  const self: MailServer = {
    url: '',
    mails,
    fault: 'none',
    start: () =>
      new Promise((resolve, reject) => {
        const started = serve(mails, () => self.fault);
        server = started;
        started.on('error', () => undefined);
        started.server.once('error', reject);
        started.listen(port, '127.0.0.1', () => {
          port = (started.server.address() as AddressInfo).port;
          self.url = `smtp://127.0.0.1:${port}`;
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server = undefined;
      }),
  };
  await self.start();
  return self;
}
