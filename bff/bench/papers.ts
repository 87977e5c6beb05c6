/** What a signed paper costs: making it, its evidence page, the seal with an attested time, and the two steps of a token. */
import { randomBytes, sign } from 'node:crypto';
import { appendTo } from '../platform/pdf/append.ts';
import { pdfOf, signatureLook } from '../platform/pdf/pdf.ts';
import { developmentPki } from '../platform/signature/development-pki.ts';
import { completeSignature, prepareSignature, seal } from '../platform/signature/seal.ts';
import { offlineTimestampAuthority } from '../platform/signature/timestamp.ts';
import { verifyPdf } from '../platform/signature/verify.ts';
import { fixed, goal, progress, table, whole } from './report.ts';

const NOW = new Date('2026-06-12T08:00:00+07:00');
const ROUNDS = 25;
/** Until everything is compiled. */
const WARM_UP = 5;
const COSTS = Array.from({ length: 24 }, (_, index) => [`Hạng mục ${index + 1}`, `${index + 1}.000.000 ₫`]);

interface Step {
  what: string;
  /** ms */
  atMost: number;
  /** CPU where the budget is one of CPU. */
  counts: 'cpu' | 'wall';
  act: () => Promise<Uint8Array | null>;
}

/** Medians in ms of one act after the other, and the bytes of its last result. */
async function measured(act: Step['act']): Promise<{ cpu: number; wall: number; bytes: number }> {
  const rounds: Array<{ cpu: number; wall: number }> = [];
  let bytes = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    bytes = (await act())?.length ?? 0;
    const { user, system } = process.cpuUsage(used);
    if (round >= WARM_UP) rounds.push({ cpu: (user + system) / 1000, wall: performance.now() - started });
  }
  const median = (of: (round: { cpu: number; wall: number }) => number): number => rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return { cpu: median(({ cpu }) => cpu), wall: median(({ wall }) => wall), bytes };
}

async function stepsOf(): Promise<Step[]> {
  const pki = await developmentPki(NOW);
  const [own, time, token] = await Promise.all([
    pki.issue({ name: 'Niêm phong' }),
    pki.issue({ name: 'Dấu thời gian', use: 'TIMESTAMP' }),
    pki.issue({ name: 'Công ty Thử', key: 'EC', taxCode: '0101234567' }),
  ]);
  const sealKey = { certificates: [own.certificate, pki.intermediate] as const, privateKey: own.privateKey };
  const timestamps = offlineTimestampAuthority({ ...time, chain: [pki.intermediate], now: () => NOW, serial: () => randomBytes(8) });
  const trust = { roots: [pki.root], intermediates: [pki.intermediate], revocationLists: await pki.revocationLists() };

  const columns = [
    { title: 'Hạng mục', share: 3 },
    { title: 'Số tiền', align: 'right' },
  ] as const;
  const contract = () =>
    pdfOf({
      title: 'Hợp đồng',
      date: NOW,
      blocks: [
        { kind: 'heading', text: 'Hợp đồng mua bán điện' },
        { kind: 'table', columns, rows: COSTS },
      ],
    });
  const facts = Array.from({ length: 16 }, (_, index) => [`Bằng chứng ${index + 1}`, 'a'.repeat(64)] as const);
  const data = Buffer.from(JSON.stringify(Object.fromEntries(facts)));
  const evidence = async (): Promise<Uint8Array> => {
    const heading = { kind: 'heading', text: 'XÁC NHẬN KÝ ĐIỆN TỬ BẰNG MÃ OTP' } as const;
    const pages = await pdfOf({ title: 'Xác nhận', date: NOW, blocks: [heading, { kind: 'facts', rows: facts }] });
    return appendTo(paper, {
      pages,
      attachment: { name: 'evidence.json', description: 'Bằng chứng', type: 'application/json', data },
      at: NOW,
    });
  };
  const paper = await contract();
  const confirmed = await evidence();
  const options = { reason: 'Ký', at: NOW };
  const appearance = await signatureLook({ title: 'Đã ký', lines: ['Công ty Thử'], date: NOW });
  const prepare = () => prepareSignature(paper, token.certificate, { ...options, appearance });
  const prepared = await prepare();
  const signature = sign('sha256', prepared.attributes, { key: token.privateKey, dsaEncoding: 'ieee-p1363' });
  const certificates = [token.certificate, pki.intermediate] as const;
  const sealed = await seal(confirmed, sealKey, timestamps, { ...options, certification: 1 });
  return [
    { what: 'A contract, one page, 24 rows', atMost: 75, counts: 'cpu', act: contract },
    { what: 'Evidence page and JSON, appended', atMost: 100, counts: 'wall', act: evidence },
    {
      what: 'Seal with attested time',
      atMost: 100,
      counts: 'wall',
      act: () => seal(confirmed, sealKey, timestamps, { ...options, certification: 1 }),
    },
    { what: 'Token: prepare, visible', atMost: 170, counts: 'wall', act: async () => (await prepare()).pdf.bytes },
    {
      what: 'Token: complete',
      atMost: 30,
      counts: 'wall',
      act: () => completeSignature(prepared, signature, { certificates, timestamps: null }),
    },
    { what: 'Verify a sealed paper', atMost: 100, counts: 'wall', act: () => verifyPdf(sealed, trust, NOW).then(() => null) },
  ];
}

export async function benchPapers(): Promise<void> {
  progress('making and signing papers');
  const rows: string[][] = [];
  for (const { what, atMost, counts, act } of await stepsOf()) {
    const { cpu, wall, bytes } = await measured(act);
    rows.push([what, fixed(cpu, 1), fixed(wall, 1), bytes === 0 ? '' : whole(bytes)]);
    goal({
      what: `${what}: ${counts === 'cpu' ? 'CPU' : 'time'}`,
      reached: counts === 'cpu' ? cpu : wall,
      goal: atMost,
      atMost: true,
      unit: 'ms',
    });
  }
  table(['Papers', 'ms CPU', 'ms', 'bytes'], rows);
}
