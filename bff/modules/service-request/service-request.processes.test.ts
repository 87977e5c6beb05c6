import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../../test/app.ts';
import { createDatabase } from '../../test/database.ts';
import { type FormsProcess, startForms } from '../../test/forms-client.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { until } from '../../test/until.ts';
import { type WebhookServer, webhookServer } from '../../test/webhook-server.ts';
import { act, sending, sent, serviceForm } from '../../test/service-requests.ts';

const SLOW = 240_000;

let server: PostgresServer;
let database: Awaited<ReturnType<typeof createDatabase>>;
let client: pg.Client;
let mail: MailServer;
let gateway: SmsGateway;
let systems: WebhookServer;
const running = new Set<FormsProcess>();

async function start(): Promise<FormsProcess> {
  const forms = await startForms({
    DATABASE_URL: database.url,
    MAIL_URL: mail.url,
    SMS_URL: gateway.url,
    SMS_KEY: gateway.key,
    WEBHOOK_URL: systems.url,
    WEBHOOK_KEY: systems.key,
  });
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
  systems = await webhookServer();
}, SLOW);
beforeEach(async () => {
  await client.query(
    'do $$ begin truncate outbox, idempotency, rate_bucket, service_request, service_request_counter cascade; exception when undefined_table then null; end $$',
  );
  mail.mails.length = 0;
  gateway.shown.length = 0;
  systems.calls.length = 0;
});
afterAll(async () => {
  await Promise.all([...running].map((forms) => end(forms, 'SIGKILL')));
  await client.end();
  await database.drop();
  await server.stop();
  await mail.stop();
  await gateway.stop();
  await systems.stop();
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

/** People of their own, so that neither a limit nor a likeness is met. */
let people = 0;
function newForm() {
  people += 1;
  return serviceForm('NEW_LOW_VOLTAGE', {
    'applicant.phone': `09${10_000_000 + people}`,
    'applicant.email': `khach${people}@example.vn`,
    'applicant.identityNumber': String(79_190_000_000 + people).padStart(12, '0'),
  });
}
type Form = ReturnType<typeof newForm>;

/** `000123` of `GK-PB0604-26-000123-G`. */
const numberOf = (code: string): number => Number(code.split('-')[3]);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Sends forms, eight at a time, and kills the BFF as soon as so many are acknowledged. */
async function sendAndKill(forms: FormsProcess, enough: number): Promise<Array<[Form, string | null]>> {
  const outcomes: Array<[Form, string | null]> = [];
  let acknowledged = 0;
  const sender = async (): Promise<void> => {
    const browser = forms.browser();
    while (acknowledged < enough) {
      const form = newForm();
      const receipt = await sent(browser, form).catch(() => null);
      outcomes.push([form, receipt?.requestCode ?? null]);
      if (receipt) acknowledged += 1;
      if (acknowledged === enough) forms.child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  await end(forms, 'SIGKILL');
  return outcomes;
}

describe('a BFF that is killed while requests arrive', () => {
  it(
    'has lost nothing that was acknowledged, and does nothing twice when everything is sent again',
    async () => {
      const outcomes: Array<[Form, string | null]> = [];
      for (const enough of [1, 9, 25]) outcomes.push(...(await sendAndKill(await start(), enough)));
      const acknowledged = outcomes.flatMap(([form, code]) => (code ? [[form, code] as const] : []));
      const unanswered = outcomes.flatMap(([form, code]) => (code ? [] : [form]));
      expect(acknowledged.length).toBeGreaterThanOrEqual(35);
      expect(unanswered.length).toBeGreaterThan(0);

      const forms = await start();
      const browser = forms.browser();
      const codes = new Set<string>();
      for (const [form, code] of acknowledged) {
        expect((await sent(browser, form)).requestCode).toBe(code);
        codes.add(code);
      }
      for (const form of unanswered) codes.add((await sent(browser, form)).requestCode);
      const all = outcomes.length;
      expect([codes.size, await count('service_request'), await count('service_request_step')]).toEqual([all, all, all]);
      // No number was given away by a transaction that died.
      expect([...codes].map(numberOf).sort((a, b) => a - b)).toEqual(upTo(all));

      await delivered();
      expect([await count("outbox where status = 'SENT'"), await count('outbox')]).toEqual([all * 3, all * 3]);
      expect(gateway.shown).toHaveLength(all);
      expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(all);
      expect(new Set(systems.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(all);
      await end(forms, 'SIGTERM');
    },
    SLOW,
  );
});

describe('two processes on one database', () => {
  it(
    'make one request and one message on each way of fifty that are the same',
    async () => {
      const [one, two] = [await start(), await start()];
      const form = newForm();
      const browsers: [TestBrowser, TestBrowser] = [one.browser(), two.browser()];
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => sending(browsers[n % 2 === 0 ? 0 : 1], form)));
      const codes = new Set(
        answers.flatMap(({ data }) =>
          data?.serviceRequestSubmit?.__typename === 'ServiceRequestReceipt' ? [data.serviceRequestSubmit.requestCode] : [],
        ),
      );
      const faults = new Set(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code)));
      expect([codes.size, [...faults].filter((code) => code !== 'REQUEST_IN_PROGRESS')]).toEqual([1, []]);
      expect([await count('service_request'), await count('outbox')]).toEqual([1, 3]);
      await delivered();
      expect([gateway.shown.length, mail.mails.length, systems.calls.length]).toEqual([1, 1, 1]);
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );

  it(
    'give fifty requests at one unit fifty numbers that follow each other, and tell systems of each in its order',
    async () => {
      const [one, two] = [await start(), await start()];
      const both = (n: number): FormsProcess => (n % 2 === 0 ? one : two);
      const receipts = await Promise.all(Array.from({ length: 50 }, (_, n) => sent(both(n).browser(), newForm())));
      const codes = receipts.map(({ requestCode }) => requestCode);
      expect(codes.map(numberOf).sort((a, b) => a - b)).toEqual(upTo(50));
      const few = codes.slice(0, 8);
      for (const stage of ['SURVEY', 'PLAN_AND_COST', 'DONE'])
        await Promise.all(few.map((code, n) => act(both(n), 'Advance', { code, stage })));
      await delivered();
      const told = systems.calls.map(({ body }) => JSON.parse(body) as { code: string; stage: string });
      for (const code of few)
        expect(told.flatMap((change) => (change.code === code ? [change.stage] : []))).toEqual([
          'RECEIVED',
          'SURVEY',
          'PLAN_AND_COST',
          'DONE',
        ]);
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );

  it(
    'take one of twenty wishes that are alike, however they are sent at once',
    async () => {
      const [one, two] = [await start(), await start()];
      const form = newForm();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          sending((n % 2 === 0 ? one : two).browser(), { ...form, clientRequestId: `alike-000${n}-${people}`, note: `Lần ${n}` }),
        ),
      );
      const types = answers.map(({ data, errors }) => data?.serviceRequestSubmit?.__typename ?? errors?.[0]?.extensions.code);
      // Six of one telephone number go through; whoever comes after the first is asked about it.
      expect(types.filter((type) => type === 'ServiceRequestReceipt')).toHaveLength(1);
      expect(new Set(types)).toEqual(new Set(['ServiceRequestReceipt', 'PossibleDuplicateProblem']));
      expect(await count('service_request')).toBe(1);
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );
});

describe('a system that asks what has changed while others write', () => {
  it(
    'misses nothing and sees nothing twice',
    async () => {
      const [one, two] = [await start(), await start()];
      const seen: string[] = [];
      let after: string | null = null;
      const poll = async (): Promise<number> => {
        const { data } = await two.operator<{ page: { edges: Array<{ node: { id: string } }>; pageInfo: { endCursor: string | null } } }>(
          'query ($after: String) { page: operatorServiceRequestChanges(corporation: EVNSPC, first: 7, after: $after) { edges { node { id } } pageInfo { endCursor } } }',
          { after },
        );
        seen.push(...(data?.page.edges ?? []).map(({ node }) => node.id));
        after = data?.page.pageInfo.endCursor ?? after;
        return seen.length;
      };
      let isWriting = true;
      const polling = (async () => {
        while (isWriting) await poll();
      })();
      const write = async (n: number): Promise<void> => {
        const { requestCode: code } = await sent((n % 2 === 0 ? one : two).browser(), newForm());
        await act(one, 'Advance', { code, stage: 'SURVEY' });
      };
      for (let done = 0; done < 40; done += 10) await Promise.all(Array.from({ length: 10 }, (_, n) => write(n)));
      isWriting = false;
      await polling;
      await until(poll, (length) => length >= 80, 30_000);
      const { rows } = await client.query<{ event_id: string }>('select event_id from service_request_step');
      expect(seen.toSorted()).toEqual(rows.map(({ event_id }) => event_id).toSorted());
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );
});
