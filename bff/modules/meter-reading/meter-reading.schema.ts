import { builder } from '../../graphql/builder.ts';
import { Dated } from '../../graphql/dated.schema.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { Hotline, NotOfferedProblem } from '../unit/unit.schema.ts';
import type * as shapes from './meter-reading.answer.ts';

const MeterReadingStatus = builder.enumType('MeterReadingStatus', {
  description: 'Trạng thái ghi chỉ số, as of the moment of the answer.',
  values: {
    READ: { description: 'Đã ghi.' },
    PLANNED: { description: 'Dự kiến: today or ahead.' },
    UNCONFIRMED: { description: 'The planned day is over, and the source has not said yet that the meter was read.' },
  } as const,
});

const MeterReading = builder.objectRef<shapes.MeterReadingShown>('MeterReading').implement({
  description: 'One reading of the meter (ghi chỉ số công tơ).',
  fields: (t) => ({
    status: t.expose('status', { type: MeterReadingStatus }),
    period: t.exposeInt('period', { description: 'Kỳ: number of the reading within its month, from 1.' }),
    month: t.exposeInt('month', { description: 'Billing month, 1 to 12; the day may lie outside of it.' }),
    year: t.exposeInt('year', { description: 'Billing year.' }),
    readOn: t.expose('readOn', { type: 'Date', description: 'Ngày ghi.' }),
  }),
});

const CALENDAR = 'relative to the BFF origin; carries an unguessable token, never the code.';

const MeterReadingSchedule = builder.objectRef<shapes.MeterReadingSchedule>('MeterReadingSchedule').implement({
  description: 'The readings of a year that the source has named. What is missing from them is not known to be absent.',
  interfaces: [Dated],
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year asked about: readings on days of this year, whatever month they bill.' }),
    knownUntil: t.expose('knownUntil', {
      type: 'Date',
      nullable: true,
      description:
        'From today, or from the first day of another year, every reading up to this day is listed; null where no such day is known.',
    }),
    readings: t.expose('readings', { type: [MeterReading], description: 'The earliest first; at most nine a month.' }),
    next: t.expose('next', {
      type: MeterReading,
      nullable: true,
      description: 'The first planned one from today on, in whichever year; null: not known, which does not mean that there is none.',
    }),
    calendarPath: t.exposeString('calendarPath', { description: `Path of a calendar subscription, ${CALENDAR}` }),
    yearCalendarPath: t.exposeString('yearCalendarPath', { description: `Path of the readings of this year as .ics, ${CALENDAR}` }),
  }),
});

const NoMeterReadings = builder.objectRef<shapes.NoMeterReadings>('NoMeterReadings').implement({
  description: 'No reading in this year. Only on positive, fresh statements of the source about all of its days.',
  interfaces: [Dated],
  fields: (t) => ({ year: t.exposeInt('year', { description: 'Year asked about.' }) }),
});

const MeterReadingsUnknown = builder.objectRef<shapes.MeterReadingsUnknown>('MeterReadingsUnknown').implement({
  description:
    '“Chưa biết”: it does not mean that no meter is read. It carries no reason, so that an unknown code looks like a silent source.',
  extensions: { transient: true },
  fields: (t) => ({
    retryAt: t.expose('retryAt', { type: 'DateTime', description: 'Asking again earlier is pointless.' }),
    hotline: t.expose('hotline', { type: Hotline }),
  }),
});

const MeterReadingAnswer = resultUnion(
  'MeterReadingAnswer',
  [MeterReadingSchedule, NoMeterReadings, MeterReadingsUnknown, InputProblem, NotOfferedProblem],
  'Known readings, none, or unknown; never "no such code".',
);

builder.queryField('meterReadings', (t) =>
  t.field({
    type: MeterReadingAnswer,
    nullable: true,
    description: 'On which days the meter of a customer code is read (lịch ghi chỉ số). Never a name, an address or a figure of the meter.',
    meta: { access: 'site', dataClass: 'P1', ttlSeconds: 300 },
    args: {
      customerCode: t.arg({ type: 'CustomerCode', required: true }),
      year: t.arg.int({ description: 'Five years back to one ahead; default: this year in Vietnam.' }),
    },
    resolve: (_, args, ctx) => ctx.services.meterReading.lookup(ctx, args),
  }),
);
