import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceKind } from '../../../schema/service-forms.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { until } from '../../test/until.ts';
import { type WebhookServer, webhookServer } from '../../test/webhook-server.ts';
import { act, acting, type DeskAct, fileOf, forgetAll, messagesIn, requestId, sent, serviceForm } from '../../test/service-requests.ts';

let app: TestApp;
let systems: WebhookServer;
beforeAll(async () => {
  systems = await webhookServer();
  app = await testApp({ messages: { email: null, sms: null, webhook: { url: systems.url, key: systems.key }, record: true } });
});
beforeEach(async () => {
  await forgetAll(app.db);
  systems.calls.length = 0;
  app.clock.set('2026-06-12T08:00:00+07:00');
});
afterAll(async () => {
  await app.close();
  await systems.stop();
});

const MINUTE = 60_000;
let people = 0;
async function opened(kind: ServiceKind, changes: Parameters<typeof serviceForm>[1] = {}): Promise<string> {
  people += 1;
  app.clock.advance(1);
  const someone = { 'applicant.phone': `09${10_000_000 + people}`, 'applicant.email': `khach${people}@example.vn` };
  return (await sent(app.browser(), { ...serviceForm(kind, { ...someone, ...changes }), confirmDuplicate: true })).requestCode;
}

interface Listed {
  edges: Array<{ cursor: string; node: { code: string; kind: string; stage: string; id?: string; at?: string } }>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
async function listed(field: 'operatorServiceRequests' | 'operatorServiceRequestChanges', args: string): Promise<Listed> {
  const more = field === 'operatorServiceRequestChanges' ? 'id at corporation' : '';
  const { data, errors } = await app.operator<{ page: Listed }>(
    `{ page: ${field}(${args}) { edges { cursor node { code kind stage ${more} } } pageInfo { hasNextPage endCursor } } }`,
  );
  if (!data?.page) throw new Error(errors?.[0]?.extensions.code);
  return data.page;
}
const codesOf = ({ edges }: Listed) => edges.map(({ node }) => node.code);

describe('the desk', () => {
  it('lists what has come, by corporation, stage and kind, page by page', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 5; n += 1) codes.push(await opened('CHECK_METER'));
    const solar = await opened('SELL_SOLAR');
    const elsewhere = await opened('CHECK_METER', { customerCode: 'PB04010000099' });
    await act(app, 'Advance', { code: codes[0], stage: 'SURVEY' });
    expect(codesOf(await listed('operatorServiceRequests', 'corporation: EVNSPC, kind: SELL_SOLAR'))).toEqual([solar]);
    expect(codesOf(await listed('operatorServiceRequests', 'corporation: EVNSPC, stage: SURVEY'))).toEqual([codes[0]]);
    expect(codesOf(await listed('operatorServiceRequests', 'corporation: EVNHCMC'))).toEqual([elsewhere]);
    const first = await listed('operatorServiceRequests', 'corporation: EVNSPC, first: 4');
    const rest = await listed('operatorServiceRequests', `corporation: EVNSPC, first: 4, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...codesOf(first), ...codesOf(rest)]).toEqual([solar, ...codes.toReversed()]);
    await expect(listed('operatorServiceRequests', 'corporation: EVNSPC, after: "x"')).rejects.toThrow('BAD_REQUEST');
  });

  it('takes a request all the way, every step dated and told', async () => {
    const code = await opened('NEW_LOW_VOLTAGE');
    expect(await act(app, 'Take', { code, officer: 'NV-0412 Lê Văn Xoài' })).toMatchObject({
      stage: 'RECEIVED',
      officer: 'NV-0412 Lê Văn Xoài',
    });
    for (const stage of ['SURVEY', 'PLAN_AND_COST', 'SIGNING', 'CONSTRUCTION', 'CONSTRUCTION', 'ACCEPTANCE']) {
      app.clock.advance(MINUTE);
      expect(await act(app, 'Advance', { code, stage, text: `Đến ${stage}.` })).toMatchObject({ stage });
    }
    expect(await act(app, 'Complete', { code })).toMatchObject({ stage: 'DONE' });
    const file = await fileOf(app, code);
    expect(file.steps?.map(({ stage }) => stage)).toEqual([
      'RECEIVED',
      'SURVEY',
      'PLAN_AND_COST',
      'SIGNING',
      'CONSTRUCTION',
      'CONSTRUCTION',
      'ACCEPTANCE',
      'DONE',
    ]);
    const byChannel = Map.groupBy(await messagesIn(app.db), ({ channel }) => channel);
    expect([...byChannel].map(([channel, list]) => [channel, list.length])).toEqual([
      ['SMS', 8],
      ['EMAIL', 8],
      ['WEBHOOK', 8],
    ]);
    for (const name of ['Take', 'Advance', 'SetCosts', 'AskPapers', 'Refuse', 'Complete'] as const) {
      const input = {
        Take: { officer: 'x' },
        Advance: { stage: 'SURVEY' },
        SetCosts: { lines: [] },
        AskPapers: { papers: ['OTHER'], text: 'x' },
        Refuse: { text: 'x' },
        Complete: {},
      };
      expect([name, (await act(app, name, { code, ...input[name] })).__typename]).toEqual([name, 'StaleProblem']);
    }
  });

  it('stops for papers and goes on where it was', async () => {
    const code = await opened('NEW_LOW_VOLTAGE');
    await act(app, 'Advance', { code, stage: 'PLAN_AND_COST' });
    expect(await act(app, 'AskPapers', { code, papers: ['PLACE_RIGHT'], text: 'Ảnh mờ.' })).toMatchObject({
      stage: 'NEEDS_PAPERS',
      interrupted: 'PLAN_AND_COST',
    });
    expect((await act(app, 'Advance', { code, stage: 'SURVEY' })).__typename).toBe('StaleProblem');
    expect(await act(app, 'Advance', { code, stage: 'PLAN_AND_COST' })).toMatchObject({ stage: 'PLAN_AND_COST', interrupted: null });
  });

  it('does everything once, and tells what is on hand by then when it is asked again', async () => {
    const code = await opened('NEW_LOW_VOLTAGE');
    const acts: Array<[DeskAct, object]> = [
      ['Take', { officer: 'NV-01' }],
      ['Advance', { stage: 'SURVEY', text: 'Đến.' }],
      ['SetCosts', { lines: [{ label: 'Dây', amount: 108_000, vat: 8_000 }] }],
      ['AskPapers', { papers: ['IDENTITY'], text: 'Thiếu.' }],
      ['Refuse', { text: 'Không có lưới.' }],
    ];
    for (const [name, said] of acts) {
      const input = { code, clientRequestId: requestId(), ...said };
      const answers = await Promise.all(Array.from({ length: 4 }, () => acting(app, name, input)));
      expect((await act(app, name, input)).__typename).toBe('ServiceRequestFile');
      const { errors } = await acting(app, name, {
        ...input,
        ...(name === 'Take' ? { officer: 'NV-02' } : name === 'SetCosts' ? { lines: [] } : { text: 'Khác.' }),
      });
      expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
      for (const { data, errors: failed } of answers) if (!data?.result) expect(failed?.[0]?.extensions.code).toBe('REQUEST_IN_PROGRESS');
    }
    const file = await fileOf(app, code);
    expect(file.steps?.map(({ stage }) => stage)).toEqual(['RECEIVED', 'SURVEY', 'NEEDS_PAPERS', 'REFUSED']);
    expect(file.costs).toEqual([{ label: 'Dây', amount: 108_000, vat: 8_000 }]);
  });

  it.each<[DeskAct, object, string]>([
    ['Take', { officer: ' ' }, 'officer'],
    ['Advance', { stage: 'NEEDS_PAPERS', text: 'x' }, 'stage'],
    ['Advance', { stage: 'REFUSED' }, 'text'],
    ['Advance', { stage: 'CANCELLED', text: ' ' }, 'text'],
    ['Advance', { stage: 'SURVEY', text: 'x'.repeat(2_001) }, 'text'],
    ['Advance', { stage: 'SURVEY', targetOn: '2026-06-11' }, 'targetOn'],
    ['Advance', { stage: 'SURVEY', targetOn: '2026-02-30' }, 'targetOn'],
    ['AskPapers', { papers: [], text: 'x' }, 'papers'],
    ['AskPapers', { papers: ['OTHER'], text: '' }, 'text'],
    ['Refuse', { text: '' }, 'text'],
    ['SetCosts', { lines: [{ label: '', amount: 1, vat: 0 }] }, 'lines.0.label'],
    ['SetCosts', { lines: [{ label: 'x', amount: -1, vat: 0 }] }, 'lines.0.amount'],
    ['SetCosts', { lines: [{ label: 'x', amount: 100, vat: 101 }] }, 'lines.0.vat'],
    ['SetCosts', { lines: Array.from({ length: 51 }, () => ({ label: 'x', amount: 1, vat: 0 })) }, 'lines'],
    ['Complete', { clientRequestId: 'short' }, 'clientRequestId'],
    ['Complete', { code: 'GK-PB0604-26-000123-G' }, 'code'],
    ['Complete', { code: 'nothing' }, 'code'],
  ])('%s %j: is told that %s is wrong', async (name, input, path) => {
    const code = await opened('NEW_LOW_VOLTAGE');
    const answer = await act(app, name, { code, ...input });
    expect(answer.fields?.map((field) => field.path.slice(1).join('.'))).toEqual([path]);
    expect((await fileOf(app, code)).steps).toHaveLength(1);
  });
});

describe('systems that ask what has changed', () => {
  it('are told everything once, in its order, from wherever they were', async () => {
    const codes = [await opened('NEW_LOW_VOLTAGE'), await opened('SELL_SOLAR')];
    await opened('CHECK_METER', { customerCode: 'PB04010000099' });
    for (const stage of ['SURVEY', 'PLAN_AND_COST', 'DONE']) for (const code of codes) await act(app, 'Advance', { code, stage });
    const seen: Array<Listed['edges'][number]['node']> = [];
    let after = '';
    /** What is new since then; a change is shown once no older transaction is running on the server. */
    const next = async (): Promise<number> => {
      const page = await listed('operatorServiceRequestChanges', `corporation: EVNSPC, first: 3${after}`);
      seen.push(...page.edges.map(({ node }) => node));
      if (page.pageInfo.endCursor !== null) after = `, after: "${page.pageInfo.endCursor}"`;
      return seen.length;
    };
    await until(next, (length) => length === 8, 20_000);
    expect(seen.map(({ code, stage }) => [codes.indexOf(code), stage])).toEqual([
      [0, 'RECEIVED'],
      [1, 'RECEIVED'],
      [0, 'SURVEY'],
      [1, 'SURVEY'],
      [0, 'PLAN_AND_COST'],
      [1, 'PLAN_AND_COST'],
      [0, 'DONE'],
      [1, 'DONE'],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(8);
    expect(await next()).toBe(8);
    await act(app, 'Advance', { code: await opened('RECONNECT'), stage: 'DONE' });
    await until(next, (length) => length === 10, 20_000);
    expect(seen.slice(8).map(({ stage }) => stage)).toEqual(['RECEIVED', 'DONE']);
    await expect(listed('operatorServiceRequestChanges', 'corporation: EVNSPC, after: "W10"')).rejects.toThrow('BAD_REQUEST');
  });
});

describe('systems that are told', () => {
  it('get every change in its order once they are back, signed, with nothing personal', async () => {
    systems.status = 503;
    app.app.background.start();
    const code = await opened('NEW_LOW_VOLTAGE');
    await act(app, 'Advance', { code, stage: 'SURVEY', text: 'Nguyễn Thị Bưởi có nhà.' });
    await act(app, 'Complete', { code });
    await until(
      async () => systems.calls.length,
      (calls) => calls > 0,
      20_000,
    );
    systems.status = 204;
    systems.calls.length = 0;
    const left = async () => {
      await sql`update outbox set due_at = now() where status = 'WAITING'`.execute(app.db.read);
      return Number((await sql<{ n: number }>`select count(*) as n from outbox where status = 'WAITING'`.execute(app.db.read)).rows[0]?.n);
    };
    await until(left, (waiting) => waiting === 0, 30_000);
    const told = systems.calls.map(({ body }) => JSON.parse(body) as { id: string; stage: string });
    expect(told.map(({ stage }) => stage)).toEqual(['RECEIVED', 'SURVEY', 'DONE']);
    const asked = await until(
      () => listed('operatorServiceRequestChanges', 'corporation: EVNSPC'),
      ({ edges }) => edges.length === 3,
      20_000,
    );
    expect(told.map(({ id }) => id)).toEqual(asked.edges.map(({ node }) => node.id));
    for (const { headers, body } of systems.calls) {
      const secret = Buffer.from(systems.key.slice('whsec_'.length), 'base64');
      const mac = createHmac('sha256', secret).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${mac}`);
      expect(body).not.toMatch(/Bưởi|0912|buoi|079190|Ấp/);
    }
  });
});
