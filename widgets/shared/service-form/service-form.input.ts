import { SERVICE_FIELDS, type ServiceField, type ServiceKind } from '../../../schema/service-forms.ts';
import type { Language } from '../../core/localize.ts';
import { numberOf } from '../../core/numbers.ts';
import { addressInputOf } from '../address/address.fields.ts';
import type { ServiceRequestSendMutationVariables } from '../service-request/service-request-send.generated.ts';
import { askedOf, customerOf, type FormValues, loadField, type LoadsField, rowsOf } from './service-form.fields.ts';

type SubmitInput = ServiceRequestSendMutationVariables['input'];
/** Without what the sending adds. */
export type ServiceInput = Omit<SubmitInput, 'clientRequestId' | 'humanCheck'>;

const loadsOf = (field: LoadsField, values: FormValues, language: Language) =>
  Array.from({ length: rowsOf(field, values) }, (_, row) => ({
    name: values[loadField(field, row, 'name')] ?? '',
    quantity: numberOf(values[loadField(field, row, 'quantity')] ?? '', language),
    powerKw: numberOf(values[loadField(field, row, 'powerKw')] ?? '', language),
  }));

function sentOf(field: Exclude<ServiceField, 'unitCode'>, values: FormValues, language: Language): unknown {
  if (field === 'address') return addressInputOf(values);
  if (field === 'supply.loads' || field === 'change.loads') return loadsOf(field, values, language);
  const text = values[field].trim();
  if (text === '') return null;
  const { type } = SERVICE_FIELDS[field];
  if (type === 'NUMBER') return numberOf(text, language);
  return type === 'YES_NO' ? text === 'yes' : text;
}

/** What is sent: of what the kind does not ask for nothing, also where it was typed before something else was chosen. */
export function inputOf(
  values: FormValues,
  language: Language,
  more: Pick<ServiceInput, 'attachments' | 'confirmDuplicate'>,
): ServiceInput {
  const input: Record<string, unknown> = { ...more, kind: values.kind };
  for (const field of askedOf(values.kind as ServiceKind, customerOf(values)).keys()) {
    const [part = '', name] = field.split('.');
    const value = sentOf(field, values, language);
    input[part] = name === undefined ? value : { ...(input[part] as object | undefined), [name]: value };
  }
  return input as unknown as ServiceInput;
}
