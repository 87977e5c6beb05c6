/** What the person has to see before a signature is made. Names come from the page: who shows them makes them harmless first. */
export interface ConsentQuestion {
  /** Page that asks. */
  readonly origin: string;
  readonly signer: string;
  readonly tokenLabel: string;
  /** The token is locked after one more wrong PIN. */
  readonly lastTry: boolean;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** Asks the person in a place that no page can reach. */
export interface Consent {
  /** @param signal aborted when the page has gone or the time is up: nobody needs the answer any more */
  ask(question: ConsentQuestion, signal: AbortSignal): Promise<{ readonly pin: string } | 'REJECTED'>;
}
