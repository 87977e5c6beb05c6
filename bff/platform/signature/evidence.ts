import canonicalize from 'canonicalize';
import { sha256Hex } from '../hash.ts';

/** Evidence in a chain: each event holds the hash of the one before, so none can be altered, removed or moved unseen. */

/** Hex SHA-256; that of the first event's predecessor. */
export const NO_EVENT = '0'.repeat(64);

export interface EvidenceEvent {
  /** Canonical JSON (RFC 8785). */
  json: string;
  previousHash: string;
  hash: string;
}

/** RFC 8785: the same bytes for the same content, whoever writes it. */
export function canonicalJson(content: object): string {
  const json = canonicalize(content);
  if (json === undefined) throw new Error('this cannot be written as JSON');
  return json;
}

const hashOf = (json: string, previousHash: string): string => sha256Hex(`${previousHash}\n${json}`);

export function chained(content: object, previousHash: string): EvidenceEvent {
  const json = canonicalJson(content);
  return { json, previousHash, hash: hashOf(json, previousHash) };
}

/**
 * Place of the first event that is not what it was, or does not follow the one before; null for a chain that is whole.
 * @param before hash of the event before the first of these
 */
export function brokenAt(events: readonly EvidenceEvent[], before: string = NO_EVENT): number | null {
  const wrong = events.findIndex(
    ({ json, previousHash, hash }, index) => previousHash !== (events[index - 1]?.hash ?? before) || hash !== hashOf(json, previousHash),
  );
  return wrong === -1 ? null : wrong;
}
