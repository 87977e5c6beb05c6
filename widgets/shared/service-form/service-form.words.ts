import { SERVICE_FIELDS } from '../../../schema/service-forms.ts';
import type { Language } from '../../core/localize.ts';
import { numberOf } from '../../core/numbers.ts';
import { type FormValues, loadField, type LoadsField, type PlainField, rowsOf } from './service-form.fields.ts';
import { type FieldsKey, fieldsMessages } from './service-form.fields.vi.ts';

/** Words and sums that both the controls and the answers to check use. Pure. */

/** What has to be known before the field is filled in; of some fields it depends on the rest. */
export function hintOf(field: PlainField | LoadsField, values: FormValues, needed: boolean): FieldsKey | undefined {
  if (field === 'applicant.email') return needed ? 'serviceForm.hint.applicant.email.landline' : undefined;
  if (field === 'supply.capacityKw') return needed ? 'serviceForm.hint.supply.capacityKw.needed' : 'serviceForm.hint.supply.capacityKw';
  if (field === 'change.effectiveOn')
    return values.kind === 'TERMINATE_CONTRACT' ? 'serviceForm.hint.change.effectiveOn.terminate' : 'serviceForm.hint.change.effectiveOn';
  const key = `serviceForm.hint.${field}`;
  return key in fieldsMessages.vi ? (key as FieldsKey) : undefined;
}

/** The words of a choice, as they also stand among the answers to check. */
export function optionKey(field: PlainField, value: string): FieldsKey {
  const { type } = SERVICE_FIELDS[field];
  if (type !== 'YES_NO') return `serviceForm.${field.replace(/^.*\./, '')}.${value}` as FieldsKey;
  return `serviceForm.${field === 'change.debtSettled' ? 'debt.' : ''}${value}` as FieldsKey;
}

/** Of the rows that can be read; undefined where there is none. */
export function totalOf(field: LoadsField, values: FormValues, language: Language): number | undefined {
  const powers = Array.from({ length: rowsOf(field, values) }, (_, row) => {
    const [quantity = Number.NaN, power = Number.NaN] = (['quantity', 'powerKw'] as const).map((part) =>
      numberOf(values[loadField(field, row, part)] ?? '', language),
    );
    return quantity * power;
  });
  const known = powers.filter(Number.isFinite);
  return known.length > 0 ? known.reduce((sum, power) => sum + power, 0) : undefined;
}
