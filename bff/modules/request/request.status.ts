import type { Executor } from '../../platform/db/database.ts';
import type { RequestStatus } from './request.ts';
import { type StoredRequest, stepsOf } from './request.store.ts';
import { showTicket } from './ticket.ts';

/** What whoever has ticket and number may know of a request: nothing about who else asked, or where it is. */
export async function statusOf(db: Executor, { corporation, id, ticket, kind, status, answer }: StoredRequest): Promise<RequestStatus> {
  const steps = await stepsOf(db, corporation, [id]);
  return { __typename: 'RequestStatus', ticket: showTicket(ticket), kind, status, answer, steps: steps.get(id) ?? [] };
}
