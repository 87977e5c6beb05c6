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
  readonly answers: readonly RecordedAnswer[];
}

/** The same question in the same spelling, whatever the order of its variables. */
export function questionKey({ document, variables }: Pick<RecordedAnswer, 'document' | 'variables'>): string {
  return `${document} ${canonical(variables)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .join()}}`;
}
