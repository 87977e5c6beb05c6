import type { CodeQuestion, OutageReader, PlaceRecord, Selection } from '../../modules/outage/outage.port.ts';

/** Beyond this a statement would keep those waiting who only asked for one code. */
const MAX_QUESTIONS = 100;

interface Batch {
  questions: CodeQuestion[];
  records: Promise<(PlaceRecord | null)[]>;
}

/**
 * Asks for codes that different customers ask about in the same turn of the event loop, and for the same days, in one
 * statement. A look-up by code answers nothing that depends on who asks, so they may share one; the driver is most of
 * what an answer costs, so the busier the process, the less each costs.
 */
export function gathered(reader: OutageReader): OutageReader {
  const open = new Map<string, Batch>();

  function newBatch(key: string, selection: Selection): Batch {
    const questions: CodeQuestion[] = [];
    const records = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      if (open.get(key)?.questions === questions) open.delete(key);
      return reader.byCodes(questions, selection);
    });
    const batch = { questions, records };
    open.set(key, batch);
    return batch;
  }

  return {
    async byCodes(questions, selection) {
      const key = `${selection.from} ${selection.to} ${selection.atMost}`;
      const waiting = open.get(key);
      const batch = waiting && waiting.questions.length + questions.length <= MAX_QUESTIONS ? waiting : newBatch(key, selection);
      const first = batch.questions.push(...questions) - questions.length;
      return (await batch.records).slice(first, first + questions.length);
    },
    byArea: reader.byArea,
    byId: reader.byId,
  };
}
