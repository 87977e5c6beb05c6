import type { Clock } from '../../platform/clock.ts';
import type { Executor } from '../../platform/db/database.ts';
import { addEvidence } from '../../platform/evidence.store.ts';
import type { StoredPaper } from './paper.ts';

/** What becomes of a paper. */
export type PaperEventType = 'ATTACHED' | 'REPLACED' | 'COMMENTED' | 'ANSWERED' | 'WITHDRAWN' | 'SIGNED';

export interface PaperEvent {
  type: PaperEventType;
  /** What else is put down as evidence; nothing personal, since it is never erased. */
  more?: Readonly<Record<string, string | number | boolean>>;
}

/** Puts down what becomes of papers, in the transaction in which it happens; last, since the chain is held until its end. */
export function paperEvents({ clock }: { clock: Clock }) {
  return async function tell(trx: Executor, paper: StoredPaper, { type, more }: PaperEvent): Promise<void> {
    const { corporation, id, requestId, revision, sha256 } = paper;
    const at = clock.now().toISOString();
    await addEvidence(trx, corporation, {
      type: `paper.${type.toLowerCase()}`,
      at,
      paper: id,
      request: requestId,
      revision,
      sha256,
      ...more,
    });
  };
}

export type PaperEvents = ReturnType<typeof paperEvents>;
