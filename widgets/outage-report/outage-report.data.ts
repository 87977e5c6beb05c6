import { formatDateTime } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { addressFieldsOf, untouchedAddress } from '../shared/address/address.fields.ts';
import type { OutageReportPlannedQuery } from './outage-report-planned.generated.ts';
import type { Certainty } from './outage-report-send.generated.ts';
import type { OwnKey } from './outage-report.form.vi.ts';

/** What a report asks, screen by screen. Pure. */

export const questions = ['danger', 'neighboursDark', 'breakerOn', 'unpaidNotice'] as const;
export type Asked = (typeof questions)[number];

export const untouched = {
  ...untouchedAddress,
  danger: '',
  neighboursDark: '',
  breakerOn: '',
  unpaidNotice: '',
  where: 'code',
  customerCode: '',
  phone: '',
  name: '',
  message: '',
};
export type Field = keyof typeof untouched;
export type Values = Readonly<Record<Field, string>>;

/** One question a screen. Where the neighbours are dark too, neither breaker nor bill is the reason: nothing is asked of them. */
export function screens(values: Values): readonly (readonly Field[])[] {
  const asked = questions.filter(
    (question) => values.neighboursDark !== 'YES' || (question !== 'breakerOn' && question !== 'unpaidNotice'),
  );
  const place: readonly Field[] = values.where === 'code' ? ['customerCode'] : addressFieldsOf(values);
  return [...asked.map((question) => [question]), ['where', ...place], ['phone', 'name', 'message']];
}

/** What was not asked, or asked before another answer made it pointless, is not known. */
export function certaintyOf(values: Values, question: Exclude<Asked, 'danger'>): Certainty {
  const isAsked = screens(values).some((fields) => fields.includes(question));
  return isAsked && values[question] !== '' ? (values[question] as Certainty) : 'UNKNOWN';
}

type T = Translate<OwnKey | SharedKey>;

/** That a planned interruption is going on at this very moment; undefined where none is known of. */
export function plannedNow(answer: OutageReportPlannedQuery['outages'] | undefined, t: T): string | undefined {
  if (answer?.__typename !== 'OutageFound') return undefined;
  const window = answer.windows.find(({ status }) => status === 'IN_PROGRESS');
  if (!window) return undefined;
  const from = formatDateTime(window.startsAt);
  if (window.endsAt === null) return t('outageReport.plannedOpen', { from });
  return t(window.kind === 'REDUCTION' ? 'outageReport.reduction' : 'outageReport.planned', { from, to: formatDateTime(window.endsAt) });
}

/**
 * Where the power is out, as it can be read back; empty where nothing was typed.
 *
 * @param address in words
 */
export const placeText = ({ where, customerCode }: Values, address: string, t: T): string => {
  const code = customerCode.trim();
  if (where === 'address') return address;
  return code && t('outageReport.text.code', { code });
};

/** The report as a text, for whoever has no network: to be sent to a person, or read on the phone. What was not typed yet is left out. */
export const reportText = ({ phone, message }: Values, place: string, t: T): string =>
  [t('outageReport.text'), place, phone && t('outageReport.text.phone', { phone }), message]
    .map((part) => part.trim().replace(/[.\s]+$/, ''))
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
