import { readDocuments } from '../graphql/documents.ts';
import type { Locale } from '../platform/texts.ts';
import { Refusal } from './texts.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;

interface FieldMessage {
  path: string[];
  message: string;
}

/** What any of the import mutations answers; a problem carries `message`, and `fields` where inputs are wrong. */
export interface OperatorResult {
  __typename: string;
  id?: string;
  rows?: number;
  added?: number;
  changed?: number;
  cancelled?: number;
  unitsInDoubt?: string[];
  rejected?: Array<{ row: number; reasons: string[] }>;
  message?: string;
  fields?: FieldMessage[];
}

type DocumentName =
  | 'OperatorImportBegin'
  | 'OperatorOutageScheduleAppend'
  | 'OperatorMeterReadingAppend'
  | 'OperatorPlaceAppend'
  | 'OperatorSupplyPointAppend'
  | 'OperatorImportCommit'
  | 'OperatorImportAbandon';

interface Wire {
  data: Record<string, OperatorResult> | null;
  errors?: Array<{ message: string; extensions?: { code?: string; retryable?: boolean } }>;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Speaks to the operator surface in trusted documents. Every import mutation may be sent again, so a lost answer is asked for again. */
export function operatorClient({ endpoint, key, locale }: { endpoint: string; key: string; locale: Locale }) {
  const idOf = new Map([...readDocuments().values()].map(({ name, id }) => [name, id]));

  async function post(body: string): Promise<Wire> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'accept-language': locale },
      body,
    });
    return (await response.json()) as Wire;
  }

  async function persistently(body: string): Promise<Wire> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await post(body).catch(() => null);
      if (answer && answer.errors?.[0]?.extensions?.retryable !== true) return answer;
      if (attempt === ATTEMPTS) {
        if (answer) return answer;
        throw new Refusal('server.unreachable', { endpoint });
      }
      await pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }

  return {
    /** @throws Refusal for a fault of the surface. Problems are answered, not thrown. */
    async send(document: DocumentName, input: object): Promise<OperatorResult> {
      const answer = await persistently(JSON.stringify({ documentId: idOf.get(document), variables: { input } }));
      const [result] = Object.values(answer.data ?? {});
      const [error] = answer.errors ?? [];
      if (!result || error)
        throw new Refusal('server.refused', { detail: error ? `${error.message} (${error.extensions?.code ?? ''})` : '' });
      return result;
    },
  };
}

export type OperatorClient = ReturnType<typeof operatorClient>;

/** The sentences of a problem, one per wrong field. */
export const problemText = ({ message, fields }: OperatorResult): string =>
  [message ?? '', ...(fields ?? []).map((field) => field.message)].join(' ');
