import type { Messages } from '../../core/localize.ts';
import type { UnitChooserKey } from './unit-chooser.vi.ts';

export const en: Messages<UnitChooserKey> = {
  'unitChooser.search': 'Find a power unit',
  'unitChooser.searchHint': 'Type the name of the former district, province or city, with or without accents. For example: di an, quan 1',
  'unitChooser.results': { one: '{count} result. Choose it.', other: '{count} results. Choose your place.' },
  'unitChooser.nothing': 'No power unit is called “{text}”. Try another name, or choose from the list.',
  'unitChooser.elsewhere': 'This page cannot look anything up for {company}.',
  'unitChooser.more': {
    one: '{count} more result. Type more to narrow it down.',
    other: '{count} more results. Type more to narrow them down.',
  },
  'unitChooser.company': 'Power company',
  'unitChooser.unit': 'Power unit',
  'unitChooser.choose': 'Choose…',
  'unitChooser.companyMissing': 'Choose a power company.',
  'unitChooser.unitMissing': 'Choose a power unit.',
};
