import { sql } from 'kysely';
import type { Database } from '../../platform/db/database.ts';
import { newTraceId } from '../../platform/ids.ts';
import type { TestApp } from '../../test/app.ts';

/** Forms as people fill them in, for tests. */

const sent = { humanCheck: { challenge: 'any', solution: 'right' } };
export const requestId = (): string => newTraceId();

export const supportForm = (changes: object = {}) => ({
  ...sent,
  clientRequestId: requestId(),
  topic: 'PETITION',
  name: 'Nguyễn Thị Bưởi',
  phone: '0912 345 678',
  email: 'buoi@example.vn',
  subject: 'Cột điện nghiêng',
  message: 'Cột điện trước nhà bị nghiêng.\nXin kiểm tra.',
  ...changes,
});

export const outageForm = (changes: object = {}) => ({
  ...sent,
  clientRequestId: requestId(),
  neighboursDark: 'YES',
  breakerOn: 'YES',
  unpaidNotice: 'NO',
  customerCode: 'PB06010000055',
  phone: '0987.654.321',
  ...changes,
});

export const callbackForm = (changes: object = {}) => ({
  ...sent,
  clientRequestId: requestId(),
  phone: '0903 111 222',
  when: 'MORNING',
  ...changes,
});

export interface Submitted {
  __typename: string;
  ticket: string;
  receivedAt: string;
  answerBy: string | null;
  merged: boolean;
  sentTo: string[];
  hotline: { number: string } | null;
  code?: string;
  message?: string;
  fields?: Array<{ path: string[]; message: string }>;
  retryAt?: string;
}

const RESULT = `__typename ... on RequestReceipt { ticket receivedAt answerBy merged sentTo hotline { number } }
  ... on InputProblem { fields { path message } } ... on TryLaterProblem { retryAt } ... on Problem { code message }`;

const DOCUMENTS = {
  support: `mutation ($input: SupportRequestInput!) { result: supportRequestSubmit(input: $input) { ${RESULT} } }`,
  outage: `mutation ($input: OutageReportInput!) { result: outageReportSubmit(input: $input) { ${RESULT} } }`,
  callback: `mutation ($input: CallbackRequestInput!) { result: callbackRequestSubmit(input: $input) { ${RESULT} } }`,
} as const;

export type Form = keyof typeof DOCUMENTS;

/** Sends a form as the demo site; whole answer. */
export const submitting = (app: Pick<TestApp, 'graphql'>, form: Form, input: object, locale: 'vi' | 'en' = 'vi') =>
  app.graphql<{ result: Submitted }>(DOCUMENTS[form], { input }, locale);

/** Sends a form as the demo site; what came of it. @throws Error for a fault */
export async function submit(app: Pick<TestApp, 'graphql'>, form: Form, input: object, locale: 'vi' | 'en' = 'vi'): Promise<Submitted> {
  const { data, errors } = await submitting(app, form, input, locale);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.result;
}

export interface Status {
  __typename: string;
  ticket: string;
  kind: string;
  status: string;
  answer: string | null;
  steps: Array<{ status: string; at: string; note: string | null }>;
}

const STATUS = `query ($ticket: String!, $phone: PhoneNumber!) { status: requestStatus(ticket: $ticket, phone: $phone) {
  __typename ... on RequestStatus { ticket kind status answer steps { status at note } } ... on Problem { code message } } }`;

export async function statusOf(app: Pick<TestApp, 'graphql'>, ticket: string, phone: string): Promise<Status> {
  const { data, errors } = await app.graphql<{ status: Status }>(STATUS, { ticket, phone });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.status;
}

const ADVANCE = `mutation ($input: RequestAdvanceInput!) { result: requestAdvance(input: $input) {
  __typename ... on RequestStatus { ticket status answer steps { status at note } } ... on InputProblem { fields { path message } } ... on Problem { code message } } }`;

export interface Advanced extends Status {
  code?: string;
  fields?: Array<{ path: string[]; message: string }>;
}

export const advancing = (app: Pick<TestApp, 'operator'>, input: object) =>
  app.operator<{ result: Advanced }>(ADVANCE, { input: { clientRequestId: requestId(), ...input } });

export async function advance(app: Pick<TestApp, 'operator'>, input: object): Promise<Advanced> {
  const { data, errors } = await advancing(app, input);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.result;
}

export interface StoredMessage {
  channel: string;
  recipient: string;
  title: string | null;
  body: string;
}

/** What customers will get, in the order in which it was written. */
export async function messagesIn(database: Database): Promise<StoredMessage[]> {
  return (await sql<StoredMessage>`select channel, recipient, title, body from outbox order by position`.execute(database.read)).rows;
}

export async function countIn(database: Database, table: string): Promise<number> {
  return Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.read)).rows[0]?.n);
}

/** As if nobody had ever sent anything. */
export async function forgetAll(database: Database): Promise<void> {
  await sql`truncate outbox, idempotency, rate_bucket, request cascade`.execute(database.read);
}
