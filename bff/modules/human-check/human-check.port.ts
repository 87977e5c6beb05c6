import type { Executor } from '../../platform/db/database.ts';

export const HUMAN_CHECK_KINDS = ['PROOF_OF_WORK', 'TYPED_CODE'] as const;
export type HumanCheckKind = (typeof HUMAN_CHECK_KINDS)[number];

export type HumanCheckPurpose = 'SUPPORT_REQUEST' | 'OUTAGE_REPORT' | 'CALLBACK_REQUEST' | 'OTP_CHALLENGE' | 'SERVICE_REQUEST';

export interface HumanCheckInput {
  challenge: string;
  solution: string;
}

/** What keeps programs from filling in forms. */
export interface HumanChecker {
  /**
   * Uses a solution up, in the transaction of what it is for: of two who use it at once one is refused. Refused as well when
   * it is wrong, too old, or made for another purpose or site; the transaction must then be kept, since the try counts.
   */
  redeem(trx: Executor, input: HumanCheckInput, purpose: HumanCheckPurpose, siteKey: string): Promise<'ok' | 'refused'>;
}
