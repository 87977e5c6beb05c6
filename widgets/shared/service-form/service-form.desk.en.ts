import type { Messages } from '../../core/localize.ts';
import type { OwnKey } from './service-form.desk.vi.ts';

export const en: Messages<OwnKey> = {
  'serviceForm.step.DATA': 'Your details',
  'serviceForm.step.PERSONAL': 'For the power company alone',
  'serviceForm.step.PAPERS': 'Papers',
  'serviceForm.step.CHECK': 'Check your answers',
  'serviceForm.page':
    'This step asks nothing of your identity papers. The rest opens in a frame of the power company, which this page cannot read.',
  'serviceForm.again': 'Change what was filled in',
  'serviceForm.lacksSecret': 'What you filled in is back. Numbers of papers and accounts have to be typed again: they are never stored.',
  'serviceForm.papers.busy': 'Papers are still on their way. Wait a moment, then press again.',
  'serviceForm.attachments': 'Papers',
};
