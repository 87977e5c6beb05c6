import type { Consent, ConsentQuestion } from '../consent.ts';

type Answer = { readonly pin: string } | 'REJECTED' | 'SILENT';

export interface ScriptedConsent extends Consent {
  /** What the person does when asked next; `SILENT` looks elsewhere until nobody waits any more. */
  answer: Answer;
  readonly asked: ConsentQuestion[];
  /** Resolves when the person is asked next. */
  whenAsked(): Promise<void>;
  /** Resolves when nobody waits any more for a person who is silent. */
  whenLeft(): Promise<void>;
}

export function scriptedConsent(answer: Answer): ScriptedConsent {
  const waiting: (() => void)[] = [];
  const leaving: (() => void)[] = [];
  const consent: ScriptedConsent = {
    answer,
    asked: [],
    whenAsked: () => new Promise((resolve) => waiting.push(resolve)),
    whenLeft: () => new Promise((resolve) => leaving.push(resolve)),
    async ask(question, signal) {
      consent.asked.push(question);
      for (const resolve of waiting.splice(0)) resolve();
      if (consent.answer !== 'SILENT') return consent.answer;
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      for (const resolve of leaving.splice(0)) resolve();
      return 'REJECTED';
    },
  };
  return consent;
}
