import type { PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import type { ServiceAdvanceInput, ServiceDeskService } from '../modules/service-request/service-request-desk.service.ts';
import type { ServiceRequestSubmitInput } from '../modules/service-request/service-request.input.ts';
import type { ServiceRequestService } from '../modules/service-request/service-request.service.ts';
import type { SessionService } from '../modules/session/session.service.ts';
import type { PaperType } from '../../schema/service-forms.ts';
import { audienceOf } from '../platform/asker.ts';
import { addDays } from '../platform/civil-date.ts';
import type { Clock } from '../platform/clock.ts';
import { CORPORATIONS } from '../platform/corporation.ts';
import { newId } from '../platform/ids.ts';
import { bringPaper, SAMPLE_ANNEX, SAMPLE_CONTRACT, type SamplePaper } from './sample-papers.ts';
import { UTILITY_SITE } from './sites.ts';

export interface SampleRequestDeps {
  /** Takes them in without asking a person to prove anything. */
  samples: ServiceRequestService;
  desk: ServiceDeskService;
  papers: Pick<PaperDeskService, 'takeFile' | 'attach'>;
  session: Pick<SessionService, 'open'>;
  clock: Clock;
  say(line: string): void;
}

type Asked = Omit<ServiceRequestSubmitInput, 'clientRequestId' | 'humanCheck' | 'applicant'> & {
  customerKind: 'HOUSEHOLD' | 'COMPANY';
};
type Step = Pick<ServiceAdvanceInput, 'stage' | 'text'> & { days?: number; papers?: readonly PaperType[] };

interface SampleRequest {
  asked: Asked;
  steps: readonly Step[];
  costs?: ReadonlyArray<{ label: string; amount: number; vat: number }>;
  /** To be read and signed, and how it is named when the sample is brought. */
  paper?: { content: SamplePaper; say: string };
}

const SPEAKER = { locale: 'vi' } as const;
const CODE = 'PB06010000055';
const PLACE = { oldText: 'Số 1 đường Mẫu, phường 1, thành phố Tân An, tỉnh Long An' };
const NOTE = 'Yêu cầu mẫu của bản trình diễn, không phải của khách hàng nào.';

/** One in every part of the way that a tracker shows. All of it is invented. */
const SAMPLE_REQUESTS: readonly SampleRequest[] = [
  {
    asked: {
      kind: 'CHECK_METER',
      customerKind: 'HOUSEHOLD',
      customerCode: CODE,
      change: { reason: 'Chỉ số tăng bất thường (mẫu).', paysIfMeterIsRight: true },
    },
    steps: [],
  },
  {
    asked: {
      kind: 'NEW_LOW_VOLTAGE',
      customerKind: 'HOUSEHOLD',
      unitCode: 'PB0601',
      supply: { phases: 'ONE', purpose: 'RESIDENTIAL', serviceType: 'RESIDENTIAL', capacityKw: 5 },
    },
    steps: [
      { stage: 'SURVEY', text: 'Đội khảo sát đã đến xem vị trí lắp công tơ (mẫu).', days: 1 },
      { stage: 'PLAN_AND_COST', text: 'Phương án: kéo dây từ trụ mẫu số 12 (mẫu).', days: 2 },
      { stage: 'SIGNING', text: 'Mời bạn xem và ký hợp đồng (mẫu).', days: 5 },
    ],
    costs: [
      { label: 'Dây dẫn sau công tơ, 15 m (mẫu)', amount: 432_000, vat: 32_000 },
      { label: 'Nhân công lắp đặt (mẫu)', amount: 216_000, vat: 16_000 },
    ],
    paper: { content: SAMPLE_CONTRACT, say: 'to sign by one-time code' },
  },
  {
    asked: {
      kind: 'CHANGE_CAPACITY',
      customerKind: 'COMPANY',
      customerCode: 'PB06010000077',
      change: { capacityKw: 30, phases: 'THREE' },
    },
    steps: [
      { stage: 'SURVEY', text: 'Đã khảo sát lưới (mẫu).' },
      { stage: 'SIGNING', text: 'Mời doanh nghiệp xem và ký phụ lục hợp đồng (mẫu).', days: 5 },
    ],
    paper: { content: SAMPLE_ANNEX, say: 'to sign with a USB token' },
  },
  {
    asked: {
      kind: 'CHANGE_HOLDER',
      customerKind: 'HOUSEHOLD',
      customerCode: CODE,
      change: { formerHolder: 'Chủ Hộ Cũ', formerHolderConsents: true },
    },
    steps: [
      { stage: 'SURVEY', text: 'Đang kiểm tra hồ sơ (mẫu).' },
      { stage: 'NEEDS_PAPERS', text: 'Thiếu văn bản đồng ý của chủ hợp đồng cũ (mẫu).', days: 7, papers: ['HOLDER_CONSENT'] },
    ],
  },
  {
    asked: { kind: 'CHANGE_CAPACITY', customerKind: 'COMPANY', customerCode: CODE, change: { capacityKw: 30, phases: 'THREE' } },
    steps: [
      { stage: 'SURVEY', text: 'Đã khảo sát lưới (mẫu).' },
      { stage: 'SIGNING', text: 'Mời doanh nghiệp ký phụ lục hợp đồng (mẫu).' },
      { stage: 'CONSTRUCTION', text: 'Đang thay công tơ ba pha (mẫu).', days: 3 },
    ],
  },
  {
    asked: { kind: 'RECONNECT', customerKind: 'HOUSEHOLD', customerCode: CODE, change: { debtSettled: true } },
    steps: [{ stage: 'DONE', text: 'Đã đóng điện trở lại (mẫu).' }],
  },
];

/** As the certificates of the demo's token agent name it. */
const SAMPLE_TAX_CODE = '0101234567';

/**
 * A landline and an address that reaches nobody: a developer's gateway must not write to a stranger. Each request has an
 * address of its own, as only so many codes an hour go to one.
 */
const applicant = (customerKind: 'HOUSEHOLD' | 'COMPANY', number: number) => ({
  name: 'Khách Hàng Mẫu',
  phone: '028 3000 0000',
  email: `khach.mau.${number}@mau.example`,
  customerKind,
  ...(customerKind === 'COMPANY' ? { taxCode: SAMPLE_TAX_CODE } : {}),
});

const IDENTITY = { identityNumber: '000000000000', identityIssuedOn: '2024-01-02', identityIssuedBy: 'Nơi cấp mẫu' } as const;

/** Which there are from an earlier start, for whoever starts again and looks for one to try. */
export async function saySampleRequests({ desk, say }: Pick<SampleRequestDeps, 'desk' | 'say'>): Promise<void> {
  const { edges } = await desk.list(SPEAKER, { corporation: 'EVNSPC', first: 100 });
  const samples = edges.map(({ node }) => node).filter(({ details }) => details.note === NOTE);
  const told = samples.map(({ code, stage, applicant: { customerKind } }) => `${code} (${customerKind}, ${stage})`);
  if (told.length > 0) say(`Sample data: service requests ${told.toSorted().join(', ')}.`);
}

/** Brings invented service requests through the public services, unless there are some already. Answers whether it did something. */
export async function seedRequests({ samples, desk, papers, session, clock, say }: SampleRequestDeps): Promise<boolean> {
  const { edges } = await desk.list(SPEAKER, { corporation: 'EVNSPC', first: 1 });
  if (edges.length > 0) return false;
  const { visitor } = await session.open(UTILITY_SITE, 'page');
  const audience = audienceOf({ corporations: CORPORATIONS, defaultCorporation: 'EVNSPC' });
  const requestId = (): string => newId('rq', clock.now());
  const codes: string[] = [];
  const toSign: string[] = [];

  for (const [index, { asked, steps, costs, paper }] of SAMPLE_REQUESTS.entries()) {
    const { customerKind, ...rest } = asked;
    const isNewHousehold = customerKind === 'HOUSEHOLD' && (rest.kind === 'NEW_LOW_VOLTAGE' || rest.kind === 'CHANGE_HOLDER');
    const input: ServiceRequestSubmitInput = {
      ...rest,
      clientRequestId: requestId(),
      humanCheck: { challenge: '', solution: '' },
      applicant: { ...applicant(customerKind, index + 1), ...(isNewHousehold ? IDENTITY : {}) },
      address: PLACE,
      note: NOTE,
    };
    const receipt = await samples.submit({ ...SPEAKER, audience, visitor, network: 'sample' }, { input });
    // Another process of the same database is bringing them.
    if (receipt.__typename === 'PossibleDuplicateProblem') return false;
    if (receipt.__typename !== 'ServiceRequestReceipt') throw new Error(`sample request refused: ${JSON.stringify(receipt)}`);
    const { code } = receipt;
    codes.push(code);
    if (costs) await desk.setCosts(SPEAKER, { input: { clientRequestId: requestId(), code, lines: costs } });
    for (const { stage, text, days, papers } of steps) {
      const step = { clientRequestId: requestId(), code, targetOn: days === undefined ? null : addDays(clock.today(), days) };
      if (papers) await desk.askPapers(SPEAKER, { input: { ...step, papers, text: text ?? '' } });
      else await desk.advance(SPEAKER, { input: { ...step, stage, text } });
    }
    if (!paper) continue;
    await bringPaper(papers, paper.content, { requestCode: code, clientRequestId: requestId(), date: clock.now() });
    toSign.push(`${code} ${paper.say}`);
  }
  say(`Sample data: service requests ${codes.join(', ')}; with a paper: ${toSign.join(', ')}.`);
  return true;
}
