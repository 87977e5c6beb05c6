import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDirectories } from '../../compose/directories.ts';
import { composeServiceRequests, type ServiceRequests } from '../../compose/service-requests.ts';
import { readAdministrativeUnits } from '../../reference/administrative-units.ts';
import { audienceOf } from '../../platform/asker.ts';
import { fixedClock } from '../../platform/clock.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Visitor } from '../../platform/visitor.ts';
import { testDatabase } from '../../test/database.ts';
import { administrationService } from '../administration/administration.service.ts';
import { sessionService } from '../session/session.service.ts';
import { serviceAreas } from '../unit/service-area.service.ts';
import { forgetAll, requestId, serviceForm } from '../../test/service-requests.ts';
import type { Attachments } from './service-request.port.ts';
import type { ServiceRequestSubmitInput } from './service-request.input.ts';

/** Files by id: whose, whether they can be given, and to which request they were. */
type Files = Record<string, { owner: string; ready: boolean; request: string | null }>;

let database: Database;
let requests: ServiceRequests;
let visitor: Visitor;
let files: Files;

/** As the attachments will do it, without a file. */
const table: Attachments = {
  async claim(_trx, visitorId, ids, { id: request }) {
    const refused = ids.filter((id) => files[id]?.owner !== visitorId || !files[id].ready || files[id].request !== null);
    if (refused.length === 0) for (const id of ids) if (files[id]) files[id].request = request;
    return refused;
  },
  ofRequests: async () => new Map(),
  erase: async () => undefined,
};

const clock = fixedClock('2026-06-12T08:00:00+07:00');

beforeAll(async () => {
  database = await testDatabase();
  const directories = readDirectories();
  const units = readAdministrativeUnits();
  const session = sessionService({ database, clock });
  requests = composeServiceRequests({
    database,
    clock,
    secretKey: Buffer.alloc(32, 7),
    directories,
    areas: serviceAreas(directories.units, units),
    addresses: administrationService(units),
    humans: { redeem: async () => 'ok' },
    channels: new Set(['SMS', 'EMAIL', 'WEBHOOK']),
    attachments: table,
    papers: { nextActor: async () => null },
    paperDesk: { erase: async () => undefined },
    grants: session,
  });
  visitor = (await session.open('pk_utilitysite0000000000', 'page')).visitor;
});
beforeEach(async () => {
  await forgetAll(database);
  files = {
    at_photo: { owner: visitor.id, ready: true, request: null },
    at_deed: { owner: visitor.id, ready: true, request: null },
    at_scanning: { owner: visitor.id, ready: false, request: null },
    at_strangers: { owner: 'ss_other', ready: true, request: null },
  };
});
afterAll(() => database.close());

const audience = audienceOf({ corporations: CORPORATIONS, defaultCorporation: 'EVNSPC' });
const speaker = { locale: 'vi' } as const;
async function submit(attachments: string[]) {
  const input = { ...serviceForm('CHANGE_HOLDER'), attachments } as unknown as ServiceRequestSubmitInput;
  return requests.submission.submit({ ...speaker, audience, visitor, network: 'n' }, { input });
}
const stored = async (): Promise<Array<{ id: string; code: string }>> =>
  (await sql<{ id: string; code: string }>`select id, code from service_request`.execute(database.read)).rows;

/** The same browser after it has proved, or sent, what these requests are. */
const proven = (ids: readonly string[]): Visitor => ({
  ...visitor,
  grants: ids.map((subject) => ({ kind: 'REQUEST', corporation: 'EVNSPC', subject })),
});

describe('files of a request', () => {
  it('are given to it with it', async () => {
    expect((await submit(['at_photo', 'at_deed', 'at_photo'])).__typename).toBe('ServiceRequestReceipt');
    const [request] = await stored();
    expect([files['at_photo']?.request, files['at_deed']?.request]).toEqual([request?.id, request?.id]);
  });

  it.each([
    ['not ready yet', 'at_scanning'],
    ['somebody else’s', 'at_strangers'],
    ['not there', 'at_none'],
  ])('that are %s are named, and nothing is stored', async (_, id) => {
    const answer = await submit(['at_photo', id]);
    expect(answer).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: ['input', 'attachments', '1'], message: 'Tệp này chưa sẵn sàng hoặc đã được gửi. Hãy tải lên lại.' }],
    });
    expect(await stored()).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from service_request_counter`.execute(database.read);
    expect(rows[0]?.n).toBe(0);
  });

  it('are given to one request alone', async () => {
    await submit(['at_photo']);
    clock.advance(11 * 60_000);
    expect((await submit(['at_photo'])).__typename).toBe('InputProblem');
  });

  it('can be added when they are asked for, and it goes on where it was', async () => {
    await submit([]);
    const [request] = await stored();
    const code = request?.code ?? '';
    await requests.desk.advance(speaker, { input: { clientRequestId: requestId(), code, stage: 'PLAN_AND_COST' } });
    const asked = { clientRequestId: requestId(), code, papers: ['HOLDER_CONSENT'], text: 'Thiếu.' } as const;
    await requests.desk.askPapers(speaker, { input: asked });
    const follower = { ...speaker, visitor: proven([request?.id ?? '']) };
    const input = { clientRequestId: requestId(), code, attachments: ['at_deed'] };
    const refused = await requests.tracking.addPapers(follower, { input: { ...input, attachments: ['at_deed', 'at_strangers'] } });
    expect(refused).toMatchObject({ fields: [{ path: ['input', 'attachments', '1'] }] });
    const added = await requests.tracking.addPapers(follower, { input });
    expect(added).toMatchObject({ stage: 'PLAN_AND_COST', waitsFor: 'UTILITY', askedPapers: [] });
    expect(files['at_deed']?.request).toBe(request?.id);
    expect(await requests.tracking.addPapers(follower, { input })).toEqual(added);
    expect(await requests.desk.read(speaker, { code })).toMatchObject({ steps: [{}, {}, {}, { stage: 'PLAN_AND_COST', by: 'CUSTOMER' }] });
  });
});

describe('a proof', () => {
  it('opens the request it was made for, at the corporation it was made for, and no other', async () => {
    await submit([]);
    clock.advance(11 * 60_000);
    await submit([]);
    const [one, other] = await stored();
    const find = async (grants: Visitor['grants'], code = one?.code ?? '') =>
      (await requests.tracking.find({ ...speaker, visitor: { ...visitor, grants } }, { code })).__typename;
    const right = { kind: 'REQUEST', corporation: 'EVNSPC', subject: one?.id ?? '' } as const;
    expect(await find([right])).toBe('ServiceRequest');
    expect(await find([{ ...right, corporation: 'EVNHCMC' }])).toBe('NotFoundProblem');
    expect(await find([{ ...right, subject: other?.id ?? '' }])).toBe('NotFoundProblem');
    expect(await find([right], other?.code)).toBe('NotFoundProblem');
    expect(await find([])).toBe('NotFoundProblem');
  });
});
