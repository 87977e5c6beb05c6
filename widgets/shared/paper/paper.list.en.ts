import type { Messages } from '../../core/localize.ts';
import type { PaperListKey } from './paper.list.vi.ts';

export const en: Messages<PaperListKey> = {
  'paper.list': 'Papers to read and sign',
  'paper.none': 'There are no papers to read or sign yet. The power company sends you a message when there are.',
  'paper.kind.CONTRACT': 'Electricity contract',
  'paper.kind.ANNEX': 'Annex to the contract',
  'paper.kind.COST_ESTIMATE': 'Cost estimate',
  'paper.kind.SURVEY_REPORT': 'Survey report',
  'paper.kind.OTHER': 'Other paper',
  'paper.revision': '{kind} · version {revision}',
  'paper.facts': { one: '{count} page · {size} KB · sent {time}', other: '{count} pages · {size} KB · sent {time}' },
  'paper.changed': 'What is different from the version before: {note}',
  'paper.signatures': '{done} of {count} signatures are there.',
  'paper.state.toRead': 'For you to read',
  'paper.state.toSign': 'To be signed',
  'paper.state.answering': 'Your correction awaits an answer',
  'paper.state.signed': 'Signed',
  'paper.read': 'Read',
  'paper.comment': 'Ask for a correction',
  'paper.sign': 'Sign',
  'paper.actionOn': '{action}: {title}',
  'paper.sign.elsewhere': 'Sign on the power company’s page',
};
