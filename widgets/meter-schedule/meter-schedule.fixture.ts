import type { Answer, Schedule } from './meter-schedule.data.ts';

const reading = (status: 'READ' | 'PLANNED' | 'UNCONFIRMED', month: number, readOn: string, period = 1) =>
  ({ __typename: 'MeterReading', status, period, month, year: 2026, readOn }) as const;

const next = reading('PLANNED', 6, '2026-06-24');

/** As the BFF answers on 12 June 2026. */
export const schedule: Schedule = {
  __typename: 'MeterReadingSchedule',
  year: 2026,
  asOf: '2026-06-12T00:00:00Z',
  stale: false,
  source: 'Nguồn mẫu',
  knownUntil: '2026-12-31',
  readings: [reading('READ', 4, '2026-04-24'), reading('UNCONFIRMED', 5, '2026-05-24'), next],
  next,
  calendarPath: '/calendar/readings/AAAAAAAAAAAAAAAAAAAA.ics?l=vi',
  yearCalendarPath: '/calendar/readings/BBBBBBBBBBBBBBBBBBBB.ics?l=vi',
};

export const none: Answer = { __typename: 'NoMeterReadings', year: 2026, asOf: '2026-06-12T00:00:00Z', stale: false, source: 'Nguồn mẫu' };

const hotline = { __typename: 'Hotline', number: '19001006', priceText: null, verifiedAt: '2026-06-01' } as const;

export const unknown: Answer = { __typename: 'MeterReadingsUnknown', hotline };

export const elsewhere: Answer = { __typename: 'NotOfferedProblem', message: 'Mã này thuộc điện lực khác.', instead: hotline };
