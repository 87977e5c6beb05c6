import type { Messages } from '../../core/localize.ts';
import type { ServiceFactsKey } from './service-facts.vi.ts';

export const en: Messages<ServiceFactsKey> = {
  'serviceFacts.time': 'Time limit',
  'serviceFacts.time.unknown': 'The time limit is not known.',
  'serviceFacts.time.atOnce': 'At once',
  'serviceFacts.time.max.WORKING': 'At most {max} working days',
  'serviceFacts.time.max.UNSPECIFIED': 'At most {max} days',
  'serviceFacts.time.range.WORKING': '{min}–{max} working days',
  'serviceFacts.time.range.UNSPECIFIED': '{min}–{max} days',
  'serviceFacts.time.national': 'National limit of EVN. No limit of {corporation} itself is known.',
  'serviceFacts.cost': 'Cost',
  'serviceFacts.cost.unknown': 'The cost is not known.',
  'serviceFacts.cost.FREE': 'Free of charge',
  'serviceFacts.cost.range': '{from} – {to}',
  'serviceFacts.papers': 'Papers to prepare',
  'serviceFacts.papers.unknown': 'There is no list of papers. Ask the hotline before you apply.',
  'serviceFacts.papers.none': 'No papers are needed.',
  'serviceFacts.papers.oneOf': 'One of these is enough:',
  'serviceFacts.papers.elsewhere': 'The page of {corporation} also asks for these; others may not:',
  'serviceFacts.source': 'Source: {source}.',
  'serviceFacts.age.year': 'As of {year}; it may have changed.',
  'serviceFacts.age.older': 'From an older page without a year; it may have changed.',
  'serviceFacts.unverified': 'Not verified.',
};
