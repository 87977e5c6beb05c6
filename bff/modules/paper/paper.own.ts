import { opens, type Visitor } from '../../platform/visitor.ts';
import type { StoredPaper } from './paper.ts';

/** Whose papers are whose. Pure. */

/** The paper, if this browser has proved that its request is its own; what was withdrawn is nobody's. */
export function ownOf(visitor: Visitor, paper: StoredPaper | undefined): StoredPaper | null {
  if (!paper || paper.state === 'WITHDRAWN') return null;
  return opens(visitor, { corporation: paper.corporation, id: paper.requestId }) ? paper : null;
}
