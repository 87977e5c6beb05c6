import type { Messages } from '../../core/localize.ts';
import type { DateRangeKey } from './date-range.vi.ts';

export const en: Messages<DateRangeKey> = {
  'dateRange.from': 'From',
  'dateRange.to': 'To',
  'dateRange.incomplete': 'Enter day, month and year for “{field}”.',
  'dateRange.fromPast': '“From” must be today or a later day.',
  'dateRange.fromTooFar': '“From” must be within a year from now.',
  'dateRange.toBeforeFrom': '“To” must not be before “From”.',
  'dateRange.tooManyDays': 'Up to {max} days can be looked up at once; you chose {count}. Choose an earlier day for “To”.',
};
