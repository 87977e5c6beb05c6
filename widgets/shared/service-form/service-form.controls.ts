import { html, type TemplateResult } from 'lit';
import { addDays, type CivilDate } from '../../../schema/civil-date.ts';
import { type FieldLimits, type Requirement, type Ring, SERVICE_FIELDS, type ServiceField } from '../../../schema/service-forms.ts';
import type { Language, Translate } from '../../core/localize.ts';
import type { FormKey } from '../../core/form-messages.ts';
import { radioGroup, selectField } from '../../ui/controls.ts';
import { dateField } from '../../ui/date-field.ts';
import type { Fields } from '../../ui/field.ts';
import { textArea } from '../../ui/form-controls.ts';
import { heading } from '../../ui/heading.ts';
import { numberField, textField, type TextOptions } from '../../ui/text-field.ts';
import {
  askedOf,
  customerOf,
  fieldsIn,
  type FormField,
  type FormValues,
  isNeeded,
  kindOf,
  type PlainField,
  SECTIONS,
} from './service-form.fields.ts';
import type { FieldsKey } from './service-form.fields.vi.ts';
import { loadRows } from './service-form.loads.ts';
import type { StartKey } from './service-form.start.vi.ts';
import { hintOf, optionKey } from './service-form.words.ts';

/** The controls of the fields, by what the table says of each. */

type AnyField = Exclude<ServiceField, 'unitCode'>;
export type FormFields = Fields<FormField> & { readonly values: FormValues };

export interface ControlsView {
  readonly t: Translate<FieldsKey | FormKey | StartKey>;
  readonly language: Language;
  readonly today: CivilDate;
  /** Of the headings between the sections. */
  readonly level: number;
  readonly address: () => unknown;
}

/** What browsers may fill in, and which keyboard comes up. */
const TEXTS: Readonly<Partial<Record<PlainField, TextOptions>>> = {
  'applicant.name': { autocomplete: 'name', autocapitalize: 'words', plain: true },
  'applicant.phone': { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  'applicant.email': { type: 'email', inputmode: 'email', autocomplete: 'email', plain: true },
  'applicant.taxCode': { inputmode: 'numeric', plain: true },
  'applicant.identityNumber': { inputmode: 'numeric', plain: true, look: 'code' },
  'change.formerHolder': { autocapitalize: 'words', plain: true },
  'solar.accountNumber': { plain: true, look: 'code' },
  'solar.accountHolder': { autocapitalize: 'words', plain: true },
  customerCode: { plain: true, look: 'code', autocapitalize: 'characters' },
};

/** So many choices stand in sight; more of them make a list to open. */
const MOST_RADIOS = 3;

/** Sections with a heading each, of the rings that this screen asks. */
export function sections(form: FormFields, rings: readonly Ring[], view: ControlsView): TemplateResult[] {
  const kind = kindOf(form.values);
  const asked = kind && askedOf(kind, customerOf(form.values));
  return SECTIONS.flatMap((section) => {
    const fields = fieldsIn(section, form.values, rings);
    if (!asked || fields.length === 0) return [];
    const controls = fields.map((field) => control(form, field, asked.get(field) ?? 'NO', view));
    return [html`<div class="section">${heading(view.level, view.t(`serviceForm.section.${section}`))}${controls}</div>`];
  });
}

function control(form: FormFields, field: AnyField, requirement: Requirement, view: ControlsView): unknown {
  if (field === 'address') return view.address();
  const needed = isNeeded(requirement, form.values);
  const key = hintOf(field, form.values, needed);
  const hint = key && view.t(key);
  if (field === 'supply.loads' || field === 'change.loads') return loadRows(form, field, { ...view, hint });
  const options = { hint, ...(needed ? {} : { optional: view.t('form.optional') }) };
  const limits: FieldLimits = SERVICE_FIELDS[field];
  if (limits.type === 'CHOICE') return choice(form, field, limits.options, options, view);
  if (limits.type === 'YES_NO') return choice(form, field, ['yes', 'no'], options, view);
  if (limits.type === 'NUMBER') return numberField(form, field, { ...options, whole: limits.decimals === 0 });
  if (limits.type === 'LINES') return textArea(form, field, { ...options, limit: limits.max, rows: 3 });
  if (limits.type !== 'DATE') return textField(form, field, { ...options, ...TEXTS[field] });
  const [min, max] = [addDays(view.today, limits.earliest), addDays(view.today, limits.latest)];
  return dateField(form, field, { ...options, language: view.language, min, max });
}

function choice(
  form: FormFields,
  field: PlainField,
  values: readonly string[],
  options: { readonly hint: string | undefined; readonly optional?: string },
  { t }: ControlsView,
): TemplateResult {
  const all = values.map((value) => ({ value, label: t(optionKey(field, value)) }));
  if (values.length > MOST_RADIOS) return selectField(form, field, all, { ...options, choose: t('serviceForm.choose') });
  return radioGroup(form, field, all, options);
}
