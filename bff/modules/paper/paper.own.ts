import type { Visitor } from '../../platform/visitor.ts';
import type { RequestRef, StoredPaper } from './paper.ts';

/** Whose papers are whose. Pure. */

export const opens = ({ grants }: Visitor, { corporation, id }: RequestRef): boolean =>
  grants.some((grant) => grant.kind === 'REQUEST' && grant.corporation === corporation && grant.subject === id);

/** The paper, if this browser has proved that its request is its own; what was withdrawn is nobody's. */
export function ownOf(visitor: Visitor, paper: StoredPaper | undefined): StoredPaper | null {
  if (!paper || paper.state === 'WITHDRAWN') return null;
  return opens(visitor, { corporation: paper.corporation, id: paper.requestId }) ? paper : null;
}
