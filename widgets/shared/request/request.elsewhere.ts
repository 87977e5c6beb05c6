import type { SubmitState } from '../../core/submit-controller.ts';
import type { Hotline } from '../hotline/hotline.data.ts';

interface MayBeNotOffered {
  readonly __typename: string;
  readonly hotline?: Hotline | null;
}

/** Whom to call instead, where a request was refused because this page is not for that place; null otherwise. */
export const elsewhereOf = (state: SubmitState<unknown, MayBeNotOffered>): Hotline | null =>
  state.kind === 'refused' && state.problem.__typename === 'NotOfferedProblem' ? (state.problem.hotline ?? null) : null;
