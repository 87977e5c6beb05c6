import { SERVICE_FIELDS, type ServiceField } from '../../../schema/service-forms.ts';
import { formatDate, formatNumber } from '../../core/format.ts';
import type { SharedKey, Language, Translate } from '../../core/localize.ts';
import { numberOf } from '../../core/numbers.ts';
import { fieldsIn, type FormField, type FormValues, kindOf, loadField, type LoadsField, rowsOf, SECTIONS } from './service-form.fields.ts';

import type { DeskKey } from './service-form.desk.vi.ts';
import type { StartKey } from './service-form.start.vi.ts';
import { optionKey, totalOf } from './service-form.words.ts';

/** What was answered, in words, to be read once more before it is sent. Pure. */

export interface Answer {
  /** Where “change” leads. */
  readonly field: FormField;
  readonly label: string;
  /** Empty where it was left empty. */
  readonly text: string;
}

interface AnswersReader {
  readonly t: Translate<DeskKey | StartKey | SharedKey>;
  readonly language: Language;
  /** In words. */
  readonly address: string;
}

export function answersOf(
  values: FormValues,
  reader: AnswersReader,
): readonly { readonly title: string; readonly answers: readonly Answer[] }[] {
  const { t } = reader;
  const kind = kindOf(values);
  const first: Answer[] = kind ? [{ field: 'kind', label: t('serviceForm.kind'), text: t(`serviceForm.kind.${kind}`) }] : [];
  return SECTIONS.flatMap((section) => {
    const answers = fieldsIn(section, values, ['A', 'B']).map((field) => answerOf(field, values, reader));
    const shown = section === 'content' ? [...first, ...answers] : answers;
    return shown.length > 0 ? [{ title: t(`serviceForm.section.${section}`), answers: shown }] : [];
  });
}

function answerOf(field: Exclude<ServiceField, 'unitCode'>, values: FormValues, reader: AnswersReader): Answer {
  const label = reader.t(`serviceForm.field.${field}`);
  if (field === 'address') return { field: 'addressBy', label, text: reader.address };
  return { field, label, text: textOf(field, values, reader) };
}

function textOf(field: Exclude<ServiceField, 'unitCode' | 'address'>, values: FormValues, { t, language }: AnswersReader): string {
  if (field === 'supply.loads' || field === 'change.loads') return loadsText(field, values, language, t);
  const text = (values[field] ?? '').trim();
  const limits = SERVICE_FIELDS[field];
  if (text === '') return '';
  if (limits.type === 'CHOICE' || limits.type === 'YES_NO') return t(optionKey(field, text));
  if (limits.type === 'NUMBER') return formatNumber(numberOf(text, language), language, limits.decimals);
  return limits.type === 'DATE' ? formatDate(text) : text;
}

/** `2 × Máy lạnh (1,5 kW)`, and what they come to. */
function loadsText(field: LoadsField, values: FormValues, language: Language, t: AnswersReader['t']): string {
  const rows = Array.from({ length: rowsOf(field, values) }, (_, row) => {
    const [name = '', quantity = '', power = ''] = (['name', 'quantity', 'powerKw'] as const).map(
      (part) => values[loadField(field, row, part)],
    );
    return `${formatNumber(numberOf(quantity, language), language)} × ${name.trim()} (${formatNumber(numberOf(power, language), language, 3)} kW)`;
  });
  const total = totalOf(field, values, language);
  return total === undefined ? '' : [...rows, t('serviceForm.loads.total', { total: formatNumber(total, language, 3) })].join('\n');
}
