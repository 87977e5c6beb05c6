import type { Corporation } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import { evidenceAfter, type StoredEvidence } from '../../platform/evidence.store.ts';
import { sha256Hex } from '../../platform/hash.ts';
import { brokenAt, NO_EVENT } from '../../platform/signature/evidence.ts';
import { keptEvidence, type SignatureKey } from './paper-signature.store.ts';

const PAGE = 500;

/** An event as it is handed on. */
export interface ExportedEvent {
  number: number;
  previousHash: string;
  hash: string;
  /** As it was hashed: `hash` is SHA-256 of `previousHash`, a line feed and this. */
  json: string;
  /** What the signed file holds, as long as the paper is kept; null for what is no signature, and after that. */
  evidence: string | null;
}

export type ExportLine =
  | ExportedEvent
  /** The last line, without which an export is not whole. */
  | {
      events: number;
      lastHash: string;
      /** Number of the first event that is not what it was, or does not follow the one before; null for a chain that is whole. */
      brokenAt: number | null;
      /** Numbers of signatures whose evidence is not what was put down. */
      alteredEvidence: number[];
    };

/** What an event says of a signature; null for one that is of none. */
function signatureIn({ json }: StoredEvidence): (SignatureKey & { evidenceSha256: string }) | null {
  const event = JSON.parse(json) as Partial<SignatureKey> & { paper?: string; evidenceSha256?: string };
  const { paper: paperId, revision, number, evidenceSha256 } = event;
  return paperId && revision && number && evidenceSha256 ? { paperId, revision, number, evidenceSha256 } : null;
}

/** Hands the chain of evidence on, and says whether somebody has touched it. */
export function paperEvidenceService({ database }: { database: Database }) {
  return {
    /** The whole chain of a corporation, oldest first, and at the end what was found. */
    async *export(corporation: Corporation): AsyncGenerator<ExportLine> {
      let [after, lastHash] = [0, NO_EVENT];
      let broken: number | null = null;
      const alteredEvidence: number[] = [];
      for (;;) {
        const events = await evidenceAfter(database.read, corporation, after, PAGE);
        if (events.length === 0) break;
        const place: number | null = broken === null ? brokenAt(events, lastHash) : null;
        if (place !== null) broken = events[place]?.number ?? null;
        for (const event of events) {
          const signature = signatureIn(event);
          const evidence = signature && (await keptEvidence(database.read, signature));
          if (signature && evidence !== null && sha256Hex(evidence) !== signature.evidenceSha256) alteredEvidence.push(event.number);
          yield { ...event, evidence };
          [after, lastHash] = [event.number, event.hash];
        }
      }
      yield { events: after, lastHash, brokenAt: broken, alteredEvidence };
    },
  };
}

export type PaperEvidenceService = ReturnType<typeof paperEvidenceService>;
