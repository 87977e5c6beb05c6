import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../test/database.ts';
import { type FormsProcess, startForms } from '../../test/forms-client.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { until } from '../../test/until.ts';
import { advance, callbackForm, outageForm, requestId, submit, type Submitted, submitting, supportForm } from './request.fixture.ts';

const SLOW = 240_000;

let server: PostgresServer;
let database: Awaited<ReturnType<typeof createDatabase>>;
let client: pg.Client;
let mail: MailServer;
let gateway: SmsGateway;
const running = new Set<FormsProcess>();

async function start(): Promise<FormsProcess> {
  const forms = await startForms({ DATABASE_URL: database.url, MAIL_URL: mail.url, SMS_URL: gateway.url, SMS_KEY: gateway.key });
  running.add(forms);
  return forms;
}
async function end(forms: FormsProcess, signal: NodeJS.Signals): Promise<void> {
  forms.child.kill(signal);
  await forms.exited;
  running.delete(forms);
}

beforeAll(async () => {
  server = await postgresServer();
  database = await createDatabase(server.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  mail = await mailServer();
  gateway = await smsGatewayServer();
}, SLOW);
beforeEach(async () => {
  await client.query(
    'do $$ begin truncate outbox, idempotency, rate_bucket, request cascade; exception when undefined_table then null; end $$',
  );
  mail.mails.length = 0;
  gateway.shown.length = 0;
});
afterAll(async () => {
  await Promise.all([...running].map((forms) => end(forms, 'SIGKILL')));
  await client.end();
  await database.drop();
  await server.stop();
  await mail.stop();
  await gateway.stop();
}, SLOW);

const count = async (from: string): Promise<number> =>
  Number((await client.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]?.n);

/** Waits until nothing is on its way; leases of processes that died are ended at once. */
async function delivered(): Promise<void> {
  await client.query("update outbox set due_at = now() where status = 'WAITING'");
  await until(
    () => count("outbox where status = 'WAITING'"),
    (left) => left === 0,
    60_000,
  );
}

/** Telephone numbers of their own, so that no limit is met. */
const numbered = (n: number): string => `09${String(10_000_000 + n).padStart(8, '0')}`;
let people = 0;
const newPerson = () => {
  people += 1;
  return supportForm({ clientRequestId: requestId(), phone: numbered(people), email: `khach${people}@example.vn` });
};
type Form = ReturnType<typeof newPerson>;

/** Sends forms, eight at a time, and kills the BFF as soon as so many are acknowledged. */
async function sendAndKill(forms: FormsProcess, enough: number): Promise<Array<[Form, Submitted | null]>> {
  const outcomes: Array<[Form, Submitted | null]> = [];
  let acknowledged = 0;
  const sender = async (): Promise<void> => {
    while (acknowledged < enough) {
      const form = newPerson();
      const receipt = await submit(forms, 'support', form).catch(() => null);
      outcomes.push([form, receipt]);
      if (receipt) acknowledged += 1;
      if (acknowledged === enough) forms.child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  await end(forms, 'SIGKILL');
  return outcomes;
}

describe('a BFF that is killed while forms arrive', () => {
  it(
    'has lost nothing that was acknowledged, and does nothing twice when everything is sent again',
    async () => {
      const outcomes: Array<[Form, Submitted | null]> = [];
      for (const enough of [1, 7, 16, 30]) outcomes.push(...(await sendAndKill(await start(), enough)));
      const acknowledged = outcomes.flatMap(([form, receipt]) => (receipt ? [[form, receipt.ticket] as const] : []));
      const unanswered = outcomes.flatMap(([form, receipt]) => (receipt ? [] : [form]));
      expect(acknowledged.length).toBeGreaterThanOrEqual(54);
      expect(unanswered.length).toBeGreaterThan(0);

      const forms = await start();
      for (const [form, ticket] of acknowledged) expect((await submit(forms, 'support', form)).ticket).toBe(ticket);
      const tickets = new Set(acknowledged.map(([, ticket]) => ticket));
      for (const form of unanswered) tickets.add((await submit(forms, 'support', form)).ticket);
      const all = outcomes.length;
      expect([tickets.size, await count('request'), await count('request_person'), await count('request_step')]).toEqual([
        all,
        all,
        all,
        all,
      ]);

      await delivered();
      expect([await count("outbox where status = 'SENT'"), await count('outbox')]).toEqual([all * 2, all * 2]);
      expect(gateway.shown).toHaveLength(all);
      expect(new Set(gateway.shown.map(({ to }) => to)).size).toBe(all);
      // A mail server takes what it is given; by its id a repeat is known as one.
      const messageIds = new Map(mail.mails.map(({ messageId, to }) => [messageId, to[0]]));
      expect([messageIds.size, new Set(messageIds.values()).size]).toEqual([all, all]);
      await end(forms, 'SIGTERM');
    },
    SLOW,
  );
});

describe('two processes on one database', () => {
  it(
    'make one request and one message to each address of fifty that are the same',
    async () => {
      const [one, two] = [await start(), await start()];
      const form = newPerson();
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => submitting(n % 2 === 0 ? one : two, 'support', form)));
      const tickets = new Set(answers.flatMap(({ data }) => (data?.result ? [data.result.ticket] : [])));
      const codes = new Set(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code)));
      expect([tickets.size, [...codes].filter((code) => code !== 'REQUEST_IN_PROGRESS')]).toEqual([1, []]);
      expect(await count('request')).toBe(1);
      await delivered();
      expect([gateway.shown.length, mail.mails.length]).toEqual([1, 1]);
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );

  it(
    'join the reports of one place, tell everybody of every step in its order, and hand over each message once',
    async () => {
      const [one, two] = [await start(), await start()];
      const both = (n: number): FormsProcess => (n % 2 === 0 ? one : two);
      const reports = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          submit(both(n), 'outage', outageForm({ phone: numbered(500 + n), customerCode: 'PB06010000077' })),
        ),
      );
      const [ticket, ...others] = new Set(reports.map((report) => report.ticket));
      expect(others).toEqual([]);
      expect(reports.filter(({ merged }) => !merged)).toHaveLength(1);
      for (const n of [1, 2, 3]) await advance(both(n), { ticket, status: 'IN_PROGRESS', note: `bước ${n}` });
      await delivered();
      expect(gateway.shown).toHaveLength(12 * 4);
      for (const texts of Map.groupBy(gateway.shown, ({ to }) => to).values()) {
        expect(texts.map(({ text }) => /da nhan|buoc \d/.exec(text)?.[0])).toEqual(['da nhan', 'buoc 1', 'buoc 2', 'buoc 3']);
      }
      expect(new Set(gateway.shown.map(({ id }) => id)).size).toBe(12 * 4);
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );

  it(
    'end when told to, and leave nothing half done for the next one',
    async () => {
      const [one, two] = [await start(), await start()];
      const receipts = await Promise.all(
        Array.from({ length: 10 }, (_, n) => submit(one, 'callback', callbackForm({ phone: numbered(900 + n) }))),
      );
      one.child.kill('SIGTERM');
      expect(await one.exited).toBe(0);
      running.delete(one);
      await delivered();
      expect(gateway.shown.length).toBe(receipts.length);
      await end(two, 'SIGTERM');
    },
    SLOW,
  );
});
