/** Stands between the widgets of a story and the network: every story is a site of its own, with its own recorded answers. */
import codes from '../schema/codes.json' with { type: 'json' };
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
  const question = await questionOf(request.clone(), documentId);
  if (behaviour === 'fault') return fault('INTERNAL', question);
  if (behaviour === 'rate-limited') return fault('RATE_LIMITED', question, { retryAfterSeconds: 30 });
  return recording ? network(input, init) : replayed(site, question);
};

type Question = Pick<RecordedAnswer, 'document' | 'variables'> & { readonly locale: string };

function replayed(site: string, question: Question): Response {
  const answers = recordings[`./recordings/${site}.json`]?.answers ?? [];
  const found = answers.find((answer) => questionKey(answer) === questionKey(question));
  if (found) return Response.json({ data: found.data });
  // A story never invents an answer: what was not recorded is a fault, and says so in the reference.
  return fault('UPSTREAM_UNAVAILABLE', question, { traceId: `not recorded: ${question.document}` });
}

async function questionOf(request: Request, documentId: string): Promise<Question> {
  const { searchParams } = new URL(request.url);
  const asked =
    request.method === 'GET'
      ? {
          documentId,
          locale: searchParams.get('l') ?? '',
          variables: JSON.parse(searchParams.get('v') ?? '{}') as RecordedAnswer['variables'],
        }
      : ((await request.json()) as { documentId: string; locale: string; variables: RecordedAnswer['variables'] });
  return { ...asked, document: names.get(asked.documentId) ?? asked.documentId };
}

/** As the BFF tells it, in the language of the question. */
function fault(
  code: keyof typeof codes.faults,
  { locale }: Question,
  more: { retryAfterSeconds?: number; traceId?: string } = {},
): Response {
  const { status, retryable, vi, en } = codes.faults[code];
  const extensions = { code, retryable, traceId: '4bf92f3577b34da6', ...more };
  return Response.json({ data: null, errors: [{ message: locale === 'en' ? en : vi, extensions }] }, { status });
}
