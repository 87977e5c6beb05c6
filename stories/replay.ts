/** Stands between the widgets of a story and the network: every story is a site of its own, with its own recorded answers. */
import codes from '../schema/codes.json' with { type: 'json' };
import documents from '../schema/documents.json' with { type: 'json' };
import type { StoryParameters } from './parameters.ts';
import { player, type Question, type RecordedAnswer, type Recording } from './recording.ts';

/** How the BFF behaves in a story; without one it answers as recorded. */
export type Behaviour = 'silent' | 'offline' | 'fault' | 'rate-limited';

interface Asked extends Question {
  readonly locale: string;
  readonly sends: boolean;
}

interface Site {
  readonly behaviour: Pick<StoryParameters, 'behaviour' | 'sending' | 'personal'>;
  readonly next: ReturnType<typeof player>;
}

const recordings: Readonly<Record<string, Recording>> = import.meta.glob('./recordings/*.json', { eager: true, import: 'default' });
const known: ReadonlyMap<string, { readonly name: string; readonly kind: string }> = new Map(Object.entries(documents));
const sites = new Map<string, Site>();
const pictures: Readonly<Record<string, string>> = import.meta.glob('../bff/reference/content/images/*', {
  eager: true,
  query: '?url',
  import: 'default',
});
/** Papers by the hash of their bytes, which is their name. */
const papers: Readonly<Record<string, string>> = import.meta.glob('./samples/*.pdf', { eager: true, query: '?url', import: 'default' });
const network = globalThis.fetch.bind(globalThis);
/** Set by the recorder, which lets the real BFF answer. */
const recording = 'evnRecording' in globalThis;

const recordingOf = (id: string): Recording | undefined => recordings[`./recordings/${id}.json`];

/** Site key under which the widgets of a story ask; from here its answers begin anew. */
export function siteOfStory(id: string, behaviour: Site['behaviour']): string {
  sites.set(id, { behaviour, next: player(recordingOf(id)?.answers ?? []) });
  return id;
}

/** The time of the recording, so that "today" stays what it was; the real time where nothing is recorded. */
export function clockOfStory(id: string): () => Date {
  const recordedAt = recordingOf(id)?.recordedAt;
  const instant = recordedAt && !recording ? new Date(recordedAt) : new Date();
  return () => new Date(instant);
}

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const [, surface, id = '', documentId = ''] = new URL(request.url).pathname.split('/');
  if (surface === 's' && id === 'papers') return paperOf(request);
  if (surface === 'content') return network(pictures[`../bff/reference/content/images/${documentId}`] ?? request);
  const personal = surface === 's' && id === 'graphql';
  if (surface !== 'g' && !personal) return network(input, init);
  const asked = await askedOf(request.clone(), documentId);
  const site = sites.get(personal ? documentId : id);
  switch ((asked.sends && site?.behaviour.sending) || site?.behaviour.behaviour) {
    case 'silent':
      return new Promise(() => undefined);
    case 'offline':
      throw new TypeError('Failed to fetch');
    case 'fault':
      return fault('INTERNAL', asked);
    case 'rate-limited':
      return fault('RATE_LIMITED', asked, { retryAfterSeconds: 30 });
    case undefined:
      if (personal) return sampled(site?.behaviour.personal?.[asked.document], asked);
      return recording ? network(input, init) : replayed(site?.next(asked), asked);
  }
};

function paperOf({ url }: Request): Promise<Response> | Response {
  const paper = papers[`./samples/${url.split('/').at(-1)}.pdf`];
  return paper ? network(paper) : new Response(null, { status: 404 });
}

const sampled = (data: object | undefined, asked: Asked): Response => (data ? Response.json({ data }) : replayed(undefined, asked));

function replayed(answer: RecordedAnswer | undefined, asked: Asked): Response {
  if (answer) return Response.json({ data: answer.data });
  // A story never invents an answer: what was not recorded is a fault, and says so in the reference.
  return fault('UPSTREAM_UNAVAILABLE', asked, { traceId: `not recorded: ${asked.document}` });
}

async function askedOf(request: Request, inAddress: string): Promise<Asked> {
  const { searchParams } = new URL(request.url);
  const { documentId, locale, variables } =
    request.method === 'GET'
      ? {
          documentId: inAddress,
          locale: searchParams.get('l') ?? '',
          variables: JSON.parse(searchParams.get('v') ?? '{}') as RecordedAnswer['variables'],
        }
      : ((await request.json()) as { documentId: string; locale: string; variables: RecordedAnswer['variables'] });
  const { name = documentId, kind = '' } = known.get(documentId) ?? {};
  return { document: name, variables, locale, sends: kind === 'mutation' };
}

/** As the BFF tells it, in the language of the question. */
function fault(code: keyof typeof codes.faults, { locale }: Asked, more: { retryAfterSeconds?: number; traceId?: string } = {}): Response {
  const { status, retryable, vi, en } = codes.faults[code];
  const extensions = { code, retryable, traceId: '4bf92f3577b34da6', ...more };
  return Response.json({ data: null, errors: [{ message: locale === 'en' ? en : vi, extensions }] }, { status });
}
