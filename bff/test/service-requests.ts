import { sql } from 'kysely';
import { SERVICE_FORMS, type ServiceField, type ServiceKind } from '../../schema/service-forms.ts';
import { ServiceRequestSend } from '../../widgets/shared/service-request/service-request-send.generated.ts';
import { ServiceRequestTrack } from '../../widgets/shared/service-request/service-request-track.generated.ts';
import type { Database } from '../platform/db/database.ts';
import { newTraceId } from '../platform/ids.ts';
import type { TestApp, TestBrowser } from './app.ts';

/** Service requests as people fill them in, for tests. Everything in them is invented. */

export const requestId = (): string => newTraceId();

const LOADS = [{ name: 'Máy lạnh', quantity: 2, powerKw: 1.5 }];

/** Something right for every field. */
const FILLED: Readonly<Record<ServiceField, unknown>> = {
  'applicant.name': 'Nguyễn Thị Bưởi',
  'applicant.phone': '0912 345 678',
  'applicant.email': 'buoi@example.vn',
  'applicant.customerKind': 'HOUSEHOLD',
  'applicant.taxCode': '0312345678',
  'applicant.identityNumber': '079 190 000 123',
  'applicant.identityIssuedOn': '2022-03-04',
  'applicant.identityIssuedBy': 'Cục Cảnh sát QLHC về TTXH',
  customerCode: 'PB06010000055',
  address: { communeCode: '28477', street: 'Ấp 3' },
  unitCode: 'PB0604',
  'supply.phases': 'THREE',
  'supply.purpose': 'BUSINESS',
  'supply.serviceType': 'NON_RESIDENTIAL',
  'supply.capacityKw': 12.5,
  'supply.loads': LOADS,
  'change.phases': 'THREE',
  'change.capacityKw': 12.5,
  'change.loads': LOADS,
  'change.meterPosition': 'INDOORS',
  'change.newPosition': 'Trụ số 5, trước nhà',
  'change.purpose': 'BUSINESS',
  'change.households': 3,
  'change.people': 9,
  'change.formerHolder': 'Trần Văn Mít',
  'change.formerHolderConsents': true,
  'change.debtSettled': false,
  'change.paysIfMeterIsRight': true,
  'change.information': 'Đổi số điện thoại nhận thông báo.',
  'change.effectiveOn': '2026-07-01',
  'change.until': '2028-06-30',
  'change.reason': 'Sửa nhà.',
  'solar.capacityKwp': 5.4,
  'solar.inverter': 'Biến tần mẫu 5 kW',
  'solar.installedOn': '2026-05-20',
  'solar.accountNumber': '0123 456 789',
  'solar.accountHolder': 'Nguyễn Thị Bưởi',
  'solar.bank': 'Ngân hàng Mẫu',
  note: 'Xin gọi buổi sáng.',
};

/** The same form with one field changed; undefined takes it out. */
export function withField<Input extends object>(form: Input, path: string, value: unknown): Input {
  const copy = structuredClone(form);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let target: object = copy;
  for (const step of steps) {
    const next: unknown = Reflect.get(target, step) ?? {};
    Reflect.set(target, step, next);
    target = next as object;
  }
  Reflect.set(target, last, value);
  return copy;
}

/** A household's form of this kind, every field that it asks filled in. */
export function serviceForm(kind: ServiceKind, changes: Readonly<Partial<Record<ServiceField, unknown>>> = {}) {
  let form: object = { kind, clientRequestId: requestId(), humanCheck: { challenge: 'any', solution: 'right' }, applicant: {} };
  const { fields } = SERVICE_FORMS[kind];
  for (const path of Object.keys(fields) as ServiceField[]) {
    if (path !== 'applicant.taxCode') form = withField(form, path, FILLED[path]);
  }
  for (const [path, value] of Object.entries(changes)) form = withField(form, path, value);
  return form as NonNullable<(typeof ServiceRequestSend)['types']>['variables']['input'];
}

/** Sends a form from this browser; whole answer. */
export const sending = (browser: TestBrowser, input: ReturnType<typeof serviceForm>, locale: 'vi' | 'en' = 'vi') =>
  browser.run(ServiceRequestSend, { input }, locale);

/** Sends a form from this browser; what came of it. @throws Error for a fault */
export async function send(browser: TestBrowser, input: ReturnType<typeof serviceForm>, locale: 'vi' | 'en' = 'vi') {
  const { data, errors } = await sending(browser, input, locale);
  if (!data?.serviceRequestSubmit) throw new Error(JSON.stringify(errors));
  return data.serviceRequestSubmit;
}

/** Sends a form that has to be taken. */
export async function sent(browser: TestBrowser, input: ReturnType<typeof serviceForm>, locale: 'vi' | 'en' = 'vi') {
  const answer = await send(browser, input, locale);
  if (answer.__typename !== 'ServiceRequestReceipt') throw new Error(JSON.stringify(answer));
  return answer;
}

/** What this browser sees of a request. @throws Error for a fault */
export async function track(browser: TestBrowser, code: string) {
  const { data, errors } = await browser.run(ServiceRequestTrack, { code });
  if (!data?.serviceRequest) throw new Error(JSON.stringify(errors));
  return data.serviceRequest;
}

/** … of one that it may see. */
export async function tracked(browser: TestBrowser, code: string) {
  const answer = await track(browser, code);
  if (answer.__typename !== 'ServiceRequest') throw new Error(answer.__typename);
  return answer;
}

export interface DeskAnswer {
  __typename: string;
  code: string;
  stage?: string;
  interrupted?: string | null;
  officer?: string | null;
  message?: string;
  fields?: Array<{ path: string[]; message: string }>;
  applicant?: Record<string, string | null>;
  steps?: Array<{ stage: string; by: string; text: string | null; targetOn: string | null }>;
  costs?: Array<{ label: string; amount: number; vat: number }>;
  attachments?: Array<{ id: string; kind: string; name: string; state: string; downloadPath: string | null }>;
}

export type DeskAct = 'Take' | 'Advance' | 'SetCosts' | 'AskPapers' | 'Refuse' | 'Complete';

const INPUTS: Readonly<Record<DeskAct, string>> = {
  Take: 'ServiceTakeInput',
  Advance: 'ServiceAdvanceInput',
  SetCosts: 'ServiceCostsInput',
  AskPapers: 'ServiceAskPapersInput',
  Refuse: 'ServiceRefuseInput',
  Complete: 'ServiceCompleteInput',
};

const FILE = `__typename ... on ServiceRequestFile { code stage interrupted officer applicant { name phone email taxCode identityNumber identityIssuedOn identityIssuedBy
  accountNumber accountHolder bank } steps { stage by text targetOn } costs { label amount vat } attachments { id kind name state downloadPath } }`;

/** What an officer does; whole answer. */
export const acting = (app: Pick<TestApp, 'operator'>, name: DeskAct, input: object, locale: 'vi' | 'en' = 'vi') =>
  app.operator<{ result: DeskAnswer }>(
    `mutation ($input: ${INPUTS[name]}!) { result: operatorServiceRequest${name}(input: $input) {
      ${FILE} ... on InputProblem { fields { path message } } ... on Problem { problem: code message } } }`,
    { input: { clientRequestId: requestId(), ...input } },
    locale,
  );

/** What an officer does; what came of it. @throws Error for a fault */
export async function act(app: Pick<TestApp, 'operator'>, name: DeskAct, input: object): Promise<DeskAnswer> {
  const { data, errors } = await acting(app, name, input);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.result;
}

export async function fileOf(app: Pick<TestApp, 'operator'>, code: string): Promise<DeskAnswer> {
  const { data, errors } = await app.operator<{ file: DeskAnswer }>(
    `query ($code: String!) { file: operatorServiceRequest(code: $code) { ${FILE} } }`,
    { code },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.file;
}

export interface Message {
  channel: string;
  recipient: string;
  title: string | null;
  body: string;
}

/** What waits or has left, in the order in which it was written. */
export async function messagesIn(database: Database): Promise<Message[]> {
  return (await sql<Message>`select channel, recipient, title, body from outbox order by position`.execute(database.read)).rows;
}

/** As if nobody had ever sent anything. */
export async function forgetAll(database: Database): Promise<void> {
  await sql`truncate outbox, idempotency, rate_bucket, service_request_counter, service_request cascade`.execute(database.read);
}
