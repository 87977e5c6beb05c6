import type { Messages } from '../../core/localize.ts';
import type { OwnKey } from './service-form.start.vi.ts';

export const en: Messages<OwnKey> = {
  'serviceForm.kind': 'What do you need?',
  'serviceForm.kind.NEW_LOW_VOLTAGE': 'Low voltage',
  'serviceForm.kind.NEW_MEDIUM_VOLTAGE': 'Medium voltage',
  'serviceForm.kind.NEW_HIGH_VOLTAGE': 'High voltage',
  'serviceForm.kind.CHANGE_CAPACITY': 'Change capacity or meter',
  'serviceForm.kind.MOVE_METER': 'Move the meter',
  'serviceForm.kind.CHANGE_PURPOSE': 'Change the purpose of use',
  'serviceForm.kind.CHANGE_NORM': 'Change the consumption norm',
  'serviceForm.kind.CHANGE_HOLDER': 'Change the contract holder',
  'serviceForm.kind.CHECK_METER': 'Check the meter',
  'serviceForm.kind.RECONNECT': 'Reconnect the supply',
  'serviceForm.kind.CHANGE_INFORMATION': 'Change registered information',
  'serviceForm.kind.EXTEND_CONTRACT': 'Extend the contract',
  'serviceForm.kind.TERMINATE_CONTRACT': 'End the contract',
  'serviceForm.kind.SELL_SOLAR': 'Sell rooftop solar power',
  'serviceForm.kind.hint.NEW_LOW_VOLTAGE': '220/380 V: homes, small businesses, offices, companies.',
  'serviceForm.kind.hint.NEW_MEDIUM_VOLTAGE': 'Homes, other uses and wholesale, by a transformer of their own.',
  'serviceForm.kind.hint.NEW_HIGH_VOLTAGE': 'Who buys at high voltage directly.',
  'serviceForm.before': 'Before you begin',
  'serviceForm.choose': 'Choose',
};
