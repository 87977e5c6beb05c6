/** What the utility's own systems do, and what is in the mailbox of a customer, in a BFF with sample data. */
import { setTimeout } from 'node:timers/promises';
import type { SampleBff } from '../../.tools/sample-bff.ts';

export interface Utility {
  /** @throws Error for a fault */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Code of the sample request of that kind. */
  codeOf(kind: string, stage?: string): Promise<string>;
  /** As in the mailbox of the person: the one-time code of the message with this reference. */
  mailed(reference: string): Promise<string>;
  /** Hands a PDF over. @returns the name under which it is attached */
  handOver(pdf: Uint8Array): Promise<string>;
}

interface Requests {
  readonly operatorServiceRequests: { readonly edges: ReadonlyArray<{ readonly node: { code: string; kind: string; stage: string } }> };
}

export function utilityOf({ operatorOrigin, operatorKey }: Pick<SampleBff, 'operatorOrigin' | 'operatorKey'>): Utility {
  const authorization = `Bearer ${operatorKey}`;

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${operatorOrigin}/operator/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  return {
    ask,

    async codeOf(kind, stage) {
      const { operatorServiceRequests } = await ask<Requests>(
        '{ operatorServiceRequests(corporation: EVNSPC, first: 20) { edges { node { code kind stage } } } }',
      );
      const found = operatorServiceRequests.edges.find(({ node }) => node.kind === kind && (stage === undefined || node.stage === stage));
      if (!found) throw new Error(`there is no sample request ${kind}`);
      return found.node.code;
    },

    async mailed(reference) {
      for (const end = Date.now() + 30_000; Date.now() < end; await setTimeout(100)) {
        const messages = await (await fetch(`${operatorOrigin}/messages`)).text();
        const mail = messages.split('<article').find((one) => one.includes(`Số tham chiếu: ${reference}\n`)) ?? '';
        const code = /^(\d{6})$/m.exec(mail)?.[1];
        if (code) return code;
      }
      throw new Error(`no message came with the reference ${reference}`);
    },

    async handOver(pdf) {
      const response = await fetch(`${operatorOrigin}/operator/papers`, {
        method: 'PUT',
        headers: { 'content-type': 'application/pdf', authorization },
        body: Buffer.from(pdf),
      });
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
}
