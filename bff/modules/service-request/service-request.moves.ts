import type { PaperType } from '../../../schema/service-forms.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { isFinal, positionAfter, type RequestStage } from './service-request.machine.ts';
import type { ServiceNotices } from './service-request.notices.ts';
import type { ServiceStep } from './service-request.ts';
import { addStep, moveServiceRequest, type StoredServiceRequest } from './service-request.store.ts';

export interface Move extends Pick<ServiceStep, 'by' | 'text' | 'targetOn'> {
  to: RequestStage;
  /** Left out: none are asked for any more. */
  askedPapers?: readonly PaperType[];
}

/** Takes a request to another stage: dated, noted, and told to its customer and to other systems, all in one transaction. */
export function serviceMoves({ notices, clock }: { notices: ServiceNotices; clock: Clock }) {
  /** @param request held by this transaction, and allowed to go there @returns the request as it is now */
  return async function move(trx: Executor, request: StoredServiceRequest, { to, by, text, targetOn, askedPapers = [] }: Move) {
    const at = clock.now().toISOString();
    const endedAt = isFinal(to) ? at : null;
    const position = positionAfter(request, to);
    await moveServiceRequest(trx, request, { ...position, endedAt, askedPapers });
    const step: ServiceStep = { stage: to, at, by, text, targetOn };
    const eventId = newId('ev', clock.now());
    await addStep(trx, request, { ...step, eventId });
    await notices.step(trx, request, eventId, step);
    return { ...request, ...position, endedAt, askedPapers: [...askedPapers] };
  };
}

export type ServiceMoves = ReturnType<typeof serviceMoves>;
