/** Answers of the real BFF on the sample data, as `npm run stories:record` found them: one file per story. */
export interface RecordedAnswer {
  /** Name of the trusted document. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly locale: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Recording {
  /** The instant at which the widget asked; its clock stands still there. */
  readonly recordedAt: string;
  /** In the order in which they came: the same question asked again may have another answer. */
  readonly answers: readonly RecordedAnswer[];
}

export type Question = Pick<RecordedAnswer, 'document' | 'variables'>;

/** What a widget makes up for each submission: it says nothing about what is asked. */
const MADE_UP = new Set(['clientRequestId', 'humanCheck']);

/** The same question in the same spelling, whatever the order of its variables. */
export function questionKey({ document, variables }: Question): string {
  return `${document} ${canonical(variables)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([name, inner]) => inner !== undefined && !MADE_UP.has(name));
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .join()}}`;
}

/** Answers in the order in which they were recorded: asked again, a question gets its next answer; the last one stays. */
export function player(answers: readonly RecordedAnswer[]): (question: Question) => RecordedAnswer | undefined {
  const waiting = new Map<string, RecordedAnswer[]>();
  for (const answer of answers) {
    const key = questionKey(answer);
    waiting.set(key, [...(waiting.get(key) ?? []), answer]);
  }
  return (question) => {
    const left = waiting.get(questionKey(question)) ?? [];
    return left.length > 1 ? left.shift() : left[0];
  };
}
