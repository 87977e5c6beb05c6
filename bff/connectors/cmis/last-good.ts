import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { OutageReader, PlaceRecord } from '../../modules/outage/outage.port.ts';
import type { Clock } from '../../platform/clock.ts';
import { isUnavailable } from '../../platform/db/unavailable.ts';

interface Kept {
  records: (PlaceRecord | null)[];
  keptAt: number;
}

export interface LastGoodDeps {
  clock: Clock;
  /** How long a reading may stand in for a source that cannot be asked, in milliseconds. */
  keepFor: number;
  maxReadings: number;
}

/**
 * While the source cannot be asked, answers with what it last said to the same question, marked as such: whoever judges it
 * knows that something newer may be in force. A question it never answered stays unanswered. Codes are not kept legibly.
 */
export function withLastGood(
  reader: OutageReader,
  { clock, keepFor, maxReadings }: LastGoodDeps,
): OutageReader & {
  /** What was read is no longer what the source says: an import has changed the facts. Readings under way are not kept either. */
  forget(): void;
} {
  const kept = new LRUCache<string, Kept>({ max: maxReadings });
  const secret = createSecretKey(randomBytes(32));
  const keyOf = (question: unknown): string => createHmac('sha256', secret).update(JSON.stringify(question)).digest('base64');

  let generation = 0;

  async function read(question: unknown, ask: () => Promise<(PlaceRecord | null)[]>): Promise<(PlaceRecord | null)[]> {
    const key = keyOf(question);
    const now = clock.now().getTime();
    const startedIn = generation;
    try {
      const records = await ask();
      if (startedIn === generation) kept.set(key, { records, keptAt: now });
      return records;
    } catch (error) {
      const last = kept.get(key);
      if (!isUnavailable(error) || !last || now - last.keptAt > keepFor) throw error;
      return last.records.map((record) => (record ? { ...record, sourceFailing: true as const } : null));
    }
  }

  return {
    byCodes: (questions, selection) => read([questions, selection], () => reader.byCodes(questions, selection)),
    byArea: async (question, selection) => {
      const [record] = await read([question, selection], async () => [await reader.byArea(question, selection)]);
      if (!record) throw new Error('an area has a record or an error');
      return record;
    },
    byId: (id) => reader.byId(id),
    forget: () => {
      generation += 1;
      kept.clear();
    },
  };
}
