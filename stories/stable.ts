/** Takes chance out of a recording, so that recording anew changes only what has changed. */
import { type RequestKind, TICKET_LETTERS, makeTicket, readTicket, showTicket } from '../bff/modules/request/ticket.ts';
import { questionKey, type RecordedAnswer } from './recording.ts';

const ID = /\b([a-z]{2})_[0-9a-z]{26}\b/g;
const TICKET = /\b[A-Z]{2}(-?)[0-9A-Z]{4}\1[0-9A-Z]{4}\1[0-9A-Z]\b/g;

/**
 * Identifiers and ticket numbers are made at random; here they are numbered as they appear. A challenge has to stay one
 * that the BFF made: that of the former recording is kept. What the widget made up to send is replaced by a fixed word.
 * Questions under way at the same time are answered in any order: only that of one document's answers says something.
 */
export function stable(answers: readonly RecordedAnswer[], former: readonly RecordedAnswer[] = []): RecordedAnswer[] {
  const ids = new Map<string, string>();
  const tickets = new Map<string, string>();
  const inOrder = answers.toSorted((a, b) => Number(a.document > b.document) - Number(a.document < b.document));
  const text = JSON.stringify(inOrder.map(withoutWhatWasMadeUp))
    .replaceAll(ID, (id, prefix: string) => nth(ids, id, (n) => `${prefix}_${String(n).padStart(26, '0')}`))
    .replaceAll(TICKET, (shown, dash: string) => numberedTicket(tickets, shown, dash));
  return withFormerChallenges(JSON.parse(text) as RecordedAnswer[], former);
}

function nth(known: Map<string, string>, key: string, make: (n: number) => string): string {
  const made = known.get(key) ?? make(known.size + 1);
  known.set(key, made);
  return made;
}

function numberedTicket(known: Map<string, string>, shown: string, dash: string): string {
  const ticket = readTicket(shown);
  const kind = (Object.keys(TICKET_LETTERS) as RequestKind[]).find((one) => ticket?.startsWith(TICKET_LETTERS[one]));
  if (!ticket || !kind) return shown; // it only looks like one
  const made = nth(known, ticket, (n) => makeTicket(kind, new Uint8Array(8).fill(n)));
  return dash ? showTicket(made) : made;
}

function withoutWhatWasMadeUp(answer: RecordedAnswer): RecordedAnswer {
  const variables = JSON.parse(JSON.stringify(answer.variables), (name, value: unknown) => {
    if (name === 'clientRequestId') return 'recorded';
    return name === 'humanCheck' ? { challenge: 'recorded', solution: 'recorded' } : value;
  }) as RecordedAnswer['variables'];
  return { ...answer, variables };
}

function withFormerChallenges(answers: readonly RecordedAnswer[], former: readonly RecordedAnswer[]): RecordedAnswer[] {
  return answers.map((answer, index) => {
    const counterpart = former[index];
    if (!counterpart || questionKey(counterpart) !== questionKey(answer)) return answer;
    return { ...answer, data: withFormerChallenge(answer.data, counterpart.data) };
  });
}

function withFormerChallenge<Value>(value: Value, former: unknown): Value {
  if (!isObject(value) || !isObject(former)) return value;
  if ('challenge' in value && 'challenge' in former) return former as Value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withFormerChallenge(inner, former[name])])) as Value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
