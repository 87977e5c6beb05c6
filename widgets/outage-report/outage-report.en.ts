import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './outage-report.vi.ts';

export const en: Messages<ShellKey> = {
  'outageReport.title': 'Report a power cut',
  'outageReport.title.status': 'How far has my report got?',
};
