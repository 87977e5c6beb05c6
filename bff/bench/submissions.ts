import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { requestAs } from '../test/request-as.ts';
import type { ServerProcess } from './processes.ts';
import { manifestEntry, type Question } from './questions.ts';
import { fixed, progress, say, table, whole } from './report.ts';
import { startBff } from './servers.ts';
import { ORIGIN, OWN_ORIGIN, OWN_SITE_KEY, SITE_KEY, someCodes } from './supply-points.ts';

/** Of each form. One network may send 200 in a burst; all forms together stay below. */
const EACH = 45;
const AT_ONCE = 8;

type Variables = Record<string, unknown>;

interface Form {
  document: string;
  purpose: string;
  receipt: string;
  input: (n: number) => Variables;
}

/** Nobody's: the numbers are well-formed and not assigned to a person by us. */
const phone = (form: number, n: number): string => `09${form}${String(1_000_000 + n)}`;

const forms = (points: number): readonly Form[] => [
  {
    document: 'SupportFormSend',
    purpose: 'SUPPORT_REQUEST',
    receipt: 'RequestReceipt',
    input: (n) => ({ topic: 'CONTACT', name: 'Nguyễn Thị Bưởi', phone: phone(1, n), subject: 'Hỏi', message: `Tôi muốn hỏi ${n}.` }),
  },
  {
    document: 'OutageReportSend',
    purpose: 'OUTAGE_REPORT',
    receipt: 'RequestReceipt',
    input: (n) => ({
      neighboursDark: 'YES',
      breakerOn: 'UNKNOWN',
      unpaidNotice: 'NO',
      customerCode: someCodes(EACH, points)[n],
      phone: phone(2, n),
    }),
  },
  {
    document: 'ContactBarCallback',
    purpose: 'CALLBACK_REQUEST',
    receipt: 'RequestReceipt',
    input: (n) => ({ phone: phone(3, n), when: 'MORNING' }),
  },
  {
    document: 'ServiceRequestSend',
    purpose: 'SERVICE_REQUEST',
    receipt: 'ServiceRequestReceipt',
    input: (n) => ({
      kind: 'CHECK_METER',
      applicant: { name: 'Nguyễn Thị Bưởi', phone: phone(4, n), customerKind: 'HOUSEHOLD' },
      customerCode: someCodes(EACH, points)[n],
      address: { oldText: 'Ấp 3, xã cũ, huyện cũ' },
      change: { reason: 'Công tơ chạy nhanh.', paysIfMeterIsRight: true },
    }),
  },
];

/** What is personal is asked by the utility's own page, everything else by a partner's. */
async function ask(server: ServerProcess, entry: Question['entry'], variables: Variables, isOwn: boolean): Promise<Variables> {
  const [site, origin] = isOwn ? [OWN_SITE_KEY, OWN_ORIGIN] : [SITE_KEY, ORIGIN];
  const isPersonal = entry.surface === 'session';
  const response = await requestAs(`http://127.0.0.1:${server.port}/${isPersonal ? 's/graphql' : 'g'}/${site}`, {
    method: 'POST',
    headers: { host: new URL(origin).host, origin, 'content-type': 'application/json', 'x-evn-widget': isPersonal ? 'page' : '1' },
    body: JSON.stringify({ documentId: entry.id, variables, locale: 'vi' }),
  });
  const { data } = (await response.json()) as { data?: Variables | null };
  const [answer] = Object.values(data ?? {}) as Variables[];
  if (!answer) throw new Error(`${entry.name}: no answer (${response.status})`);
  return answer;
}

/** As a browser does it; what that costs is not the server's. */
async function solved(server: ServerProcess, purpose: string, isOwn: boolean): Promise<Variables> {
  const { challenge } = await ask(server, manifestEntry('HumanCheck'), { purpose }, isOwn);
  const parsed = JSON.parse(String(challenge)) as Challenge;
  const solution = await solveChallenge({ challenge: parsed, deriveKey });
  return { challenge, solution: Buffer.from(JSON.stringify({ challenge: parsed, solution })).toString('base64') };
}

/** Several at a time, as customers come; seconds until the last is answered. */
async function atOnce<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<number> {
  const waiting = [...items];
  const started = performance.now();
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (performance.now() - started) / 1000;
}

async function cpuPer(server: ServerProcess, count: number, act: () => Promise<number>): Promise<{ cpu: number; perSecond: number }> {
  const before = await server.cpuMicroseconds();
  const seconds = await act();
  return { cpu: ((await server.cpuMicroseconds()) - before) / count, perSecond: count / seconds };
}

/** What a form costs that is sent: its human check, and the transaction of request, message and receipt. */
export async function benchSubmissions(database: () => Record<string, string>, points: number): Promise<void> {
  const server = await startBff(database(), 'cached');
  const rows: string[][] = [];
  for (const { document, purpose, receipt, input } of forms(points)) {
    progress(document, ' ');
    const entry = manifestEntry(document);
    const isOwn = entry.surface === 'session';
    const checks: Variables[] = [];
    const challenges = await cpuPer(server, EACH, () =>
      atOnce([...Array(EACH).keys()], async () => void checks.push(await solved(server, purpose, isOwn))),
    );
    const inputs = checks.map((humanCheck, n) => ({ ...input(n), humanCheck, clientRequestId: crypto.randomUUID() }));
    const sent = await cpuPer(server, EACH, () =>
      atOnce(inputs, async (one) => {
        const { __typename } = await ask(server, entry, { input: one }, isOwn);
        if (__typename !== receipt) throw new Error(`${document}: answered ${String(__typename)}`);
      }),
    );
    rows.push([document, whole(challenges.cpu), whole(sent.cpu), fixed(sent.perSecond, 0)]);
  }
  await server.stop();
  table(['Form', 'challenge, CPU µs', 'sent, CPU µs', 'sent per second'], rows);
  say(
    `${EACH} of each, ${AT_ONCE} at once, every one with a proof of work of its own and a receipt; each service request opens a session, too.`,
  );
}
