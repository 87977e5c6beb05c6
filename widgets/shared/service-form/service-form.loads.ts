import { html, type TemplateResult } from 'lit';
import type { Language, Translate } from '../../core/localize.ts';
import { formatNumber } from '../../core/format.ts';
import type { FormKey } from '../../core/form-messages.ts';
import type { Fields } from '../../ui/field.ts';
import { numberField, textField } from '../../ui/text-field.ts';
import { type FormField, type FormValues, LOAD_PARTS, loadField, type LoadsField, maxRows, rowsOf } from './service-form.fields.ts';
import type { FieldsKey } from './service-form.fields.vi.ts';
import { totalOf } from './service-form.words.ts';

type Form = Fields<FormField> & { readonly values: FormValues };

interface LoadsView {
  readonly t: Translate<FieldsKey | FormKey>;
  readonly language: Language;
  readonly hint: string | undefined;
}

/** Rows of equipment to add and to take away, and what they come to. */
export function loadRows(form: Form, field: LoadsField, { t, language, hint }: LoadsView): TemplateResult {
  const { values } = form;
  const rows = rowsOf(field, values);
  const total = totalOf(field, values, language);
  const isFull = rows >= maxRows(field);
  return html`
    <fieldset class="field loads" id=${field} aria-describedby="${field}-hint">
      <legend class="label">${form.label(field)} <span class="remark">${t('form.optional')}</span></legend>
      <p class="hint" id="${field}-hint">${hint} ${isFull ? t('serviceForm.loads.full', { max: maxRows(field) }) : ''}</p>
      ${Array.from({ length: rows }, (_, row) => loadRow(form, field, row, t))}
      ${isFull ? '' : html`<button class="button quiet add" type="button" @click=${(event: Event) => add(form, field, event)}>+ ${t('serviceForm.loads.add')}</button>`}
      <p role="status" class="total">${total === undefined ? '' : t('serviceForm.loads.total', { total: formatNumber(total, language, 3) })}</p>
    </fieldset>
  `;
}

const loadRow = (form: Form, field: LoadsField, row: number, t: LoadsView['t']): TemplateResult => html`
  <div class="load" role="group" aria-label=${t('serviceForm.loads.row', { row: row + 1 })}>
    ${textField(form, loadField(field, row, 'name'), { look: 'load-name' })} ${numberField(form, loadField(field, row, 'quantity'), { whole: true })}
    ${numberField(form, loadField(field, row, 'powerKw'))}
    <button class="button plain" type="button" @click=${(event: Event) => remove(form, field, row, event)}>${t('serviceForm.loads.remove', { row: row + 1 })}</button>
  </div>
`;

/** Focus goes into the new row. */
function add(form: Form, field: LoadsField, { currentTarget }: Event): void {
  const row = rowsOf(field, form.values);
  form.change(field, String(row + 1));
  focusLater(currentTarget, loadField(field, row, 'name'));
}

/** The rows below move up. */
function remove(form: Form, field: LoadsField, row: number, { currentTarget }: Event): void {
  const last = rowsOf(field, form.values) - 1;
  for (let at = row; at <= last; at += 1) {
    for (const part of LOAD_PARTS)
      form.change(loadField(field, at, part), at === last ? '' : (form.values[loadField(field, at + 1, part)] ?? ''));
  }
  form.change(field, last === 0 ? '' : String(last));
  focusLater(currentTarget, last === 0 ? `${field} .add` : loadField(field, Math.min(row, last - 1), 'name'));
}

/** As soon as the row is there, or what takes focus instead of one that is gone. */
function focusLater(button: EventTarget | null, id: string): void {
  const root = (button as HTMLElement).getRootNode() as ShadowRoot;
  const [field = '', inside = ''] = id.split(' ');
  const host = root.host as HTMLElement & { readonly updateComplete: Promise<unknown> };
  void host.updateComplete.then(() => root.querySelector<HTMLElement>(`#${CSS.escape(field)} ${inside}`.trim())?.focus());
}
