/** Stands between the widgets of a story and the network: every story is a site of its own, with its own recorded answers. */
import documents from '../schema/documents.json' with { type: 'json' };
import { questionKey, type Recording, type RecordedAnswer } from './recording.ts';

/** How the BFF behaves in a story; without one it answers as recorded. */
export type Behaviour = 'silent' | 'offline' | 'fault' | 'rate-limited';

const recordings: Readonly<Record<string, Recording>> = import.meta.glob('./recordings/*.json', { eager: true, import: 'default' });
const names: ReadonlyMap<string, string> = new Map(Object.entries(documents).map(([id, { name }]) => [id, name]));
const behaviours = new Map<string, Behaviour | undefined>();
const network = globalThis.fetch.bind(globalThis);
/** Set by the recorder, which lets the real BFF answer. */
const recording = 'evnRecording' in globalThis;

/** Site key under which the widgets of a story ask. */
export function siteOfStory(id: string, behaviour?: Behaviour): string {
  behaviours.set(id, behaviour);
  return id;
}

/** The time of the recording, so that "today" stays what it was; the real time where nothing is recorded. */
export function clockOfStory(id: string): () => Date {
  const recordedAt = recordings[`./recordings/${id}.json`]?.recordedAt;
  const instant = recordedAt && !recording ? new Date(recordedAt) : new Date();
  return () => new Date(instant);
}

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const [, surface, site = '', documentId = ''] = new URL(request.url).pathname.split('/');
  if (surface !== 'g') return network(input, init);
  const behaviour = behaviours.get(site);
  if (behaviour === 'silent') return new Promise(() => undefined);
  if (behaviour === 'offline') throw new TypeError('Failed to fetch');
  if (behaviour === 'fault') return fault(500, { code: 'INTERNAL', retryable: false, traceId: '4bf92f3577b34da6' });
  if (behaviour === 'rate-limited')
    return fault(429, { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: 30, traceId: '4bf92f3577b34da6' });
  if (recording) return network(input, init);
  return replayed(site, await questionOf(request, documentId));
};

function replayed(site: string, question: Pick<RecordedAnswer, 'document' | 'variables'>): Response {
  const answers = recordings[`./recordings/${site}.json`]?.answers ?? [];
  const found = answers.find((answer) => questionKey(answer) === questionKey(question));
  if (found) return Response.json({ data: found.data });
  // A story never invents an answer: what was not recorded is a fault, and says so in the reference.
  return fault(503, { code: 'NOT_RECORDED', retryable: false, traceId: question.document });
}

async function questionOf(request: Request, documentId: string): Promise<Pick<RecordedAnswer, 'document' | 'variables'>> {
  const { searchParams } = new URL(request.url);
  const asked =
    request.method === 'GET'
      ? { documentId, variables: JSON.parse(searchParams.get('v') ?? '{}') as RecordedAnswer['variables'] }
      : ((await request.json()) as { documentId: string; variables: RecordedAnswer['variables'] });
  return { document: names.get(asked.documentId) ?? asked.documentId, variables: asked.variables };
}

function fault(status: number, extensions: Readonly<Record<string, unknown>>): Response {
  return Response.json({ data: null, errors: [{ message: String(extensions['code']), extensions }] }, { status });
}
