import type { SharedKey, Translate } from '../core/localize.ts';
import type { FormKey } from './outage-lookup.vi.ts';
import type { Question } from './outage-lookup.load.ts';

/** What was asked, above its answer. */
export function askedOf(question: Question, t: Translate<FormKey | SharedKey>): { readonly label: string; readonly name: string } {
  if (question.by === 'area') return { label: t('outageLookup.askedArea'), name: question.name || question.unitCode };
  const [code = '', ...others] = question.codes;
  return others.length === 0
    ? { label: t('outageLookup.askedCode'), name: code }
    : { label: '', name: t('outageLookup.askedCodes', { count: others.length + 1 }) };
}
