import { html, nothing, type TemplateResult } from 'lit';
import { radioGroup, selectField } from '../ui/controls.ts';
import { dateField } from '../ui/date-field.ts';
import { numberField } from '../ui/text-field.ts';
import type { FormContext } from './tariff-calc.context.ts';
import { digitsOf } from './tariff-calc.digits.ts';

/** How much money, for the way back to energy. */
export const amountView = (context: FormContext): TemplateResult =>
  numberField(context, 'amount', { hint: context.t('tariffCalc.amount.hint') });

/** A period of any days. */
export const datesView = (context: FormContext): TemplateResult => html`
  <div class="pair">${dateField(context, 'from', context)}${dateField(context, 'to', context)}</div>
  <p class="hint after-pair">${context.t('tariffCalc.dates.hint')}</p>
`;

/** Consumption that is not one figure: meter readings, or three figures by time of use. */
export const usageDetails = (context: FormContext): TemplateResult =>
  context.values.usage === 'meter'
    ? meterView(context)
    : html`<div class="triple">${numberField(context, 'normal')}${numberField(context, 'peak')}${numberField(context, 'offPeak')}</div>`;

function meterView(context: FormContext): TemplateResult {
  const { values: form, errors } = context;
  return html`
    <div class="pair">${numberField(context, 'previous')}${numberField(context, 'current')}</div>
    ${form.restart !== '' || errors.some(({ id }) => id === 'restart') ? restartView(context) : nothing}
  `;
}

/** Asked only when the new reading is below the old one. */
function restartView(context: FormContext): TemplateResult {
  const { values: form, t } = context;
  const shown = { ...context, values: { ...form, digits: digitsOf(form) } };
  return html`
    ${radioGroup(
      context,
      'restart',
      [
        { value: 'rolled', label: t('tariffCalc.restart.rolled') },
        { value: 'replaced', label: t('tariffCalc.restart.replaced') },
      ],
      { look: 'list' },
    )}
    ${
      form.restart === 'rolled'
        ? selectField(
            shown,
            'digits',
            ['4', '5', '6', '7', '8'].map((count) => ({ value: count, label: t('tariffCalc.digitsOf', { count }) })),
          )
        : nothing
    }
    ${
      form.restart === 'replaced'
        ? html`<div class="pair">
            ${numberField(context, 'lastOfOld', { hint: t('tariffCalc.lastOfOld.hint') })}
            ${numberField(context, 'firstOfNew', { hint: t('tariffCalc.firstOfNew.hint') })}
          </div>`
        : nothing
    }
  `;
}
