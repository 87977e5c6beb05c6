import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMonth } from '../core/format.ts';
import { drawing } from '../ui/drawing.ts';
import { dateField, radioGroup, selectField } from '../ui/controls.ts';
import { onSubmit } from '../ui/field.ts';
import { numberField } from '../ui/text-field.ts';
import type { FormContext } from './tariff-calc.context.ts';
import { digitsOf, yearsUntil } from './tariff-calc.form.ts';
import { hasTiers, hasTimeOfUse } from './tariff-calc.purposes.ts';

export interface FormView extends FormContext {
  /** In Vietnam. */
  readonly today: string;
  readonly pending: boolean;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
  /** What stands behind “more”, once it is there. */
  readonly more: unknown;
  readonly submit: () => void;
}

const chevron = drawing(svg`<path d="m6 9.5 6 6 6-6"/>`);

/** The simple question first; everything else waits behind one line. */
export function formView(context: FormView): TemplateResult {
  const { values: form, t, pending, submit } = context;
  return html`
    <form class="form" novalidate @submit=${onSubmit(submit)} aria-busy=${pending ? 'true' : 'false'}>
      ${periodView(context)}
      ${form.direction === 'moneyToKwh' ? numberField(context, 'amount', { hint: t('tariffCalc.amount.hint') }) : usageView(context)}
      ${hasTiers(form.purpose) && form.tenants === '' ? html`<div class="short">${numberField(context, 'households', { hint: t('tariffCalc.households.hint') })}</div>` : nothing}
      ${moreBox(context)}
      <div class="actions stretch">
        <button class="button" type="submit">${t(pending ? 'tariffCalc.calculating' : `tariffCalc.submit.${form.direction}`)}</button>
      </div>
    </form>
  `;
}

function moreBox({ t, open, toggle, more }: FormView): TemplateResult {
  return html`
    <details class="more" .open=${open} @toggle=${(event: Event) => toggle((event.currentTarget as HTMLDetailsElement).open)}>
      <summary>
        <span class="more-title">${t('tariffCalc.more')}</span>
        <span class="hint">${t('tariffCalc.more.hint')}</span>
        ${chevron}
      </summary>
      ${more}
    </details>
  `;
}

function periodView(context: FormView): TemplateResult {
  const { values: form, t, language, today } = context;
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  return html`
    ${radioGroup(context, 'period', [
      { value: 'month', label: t('tariffCalc.period.month') },
      { value: 'dates', label: t('tariffCalc.period.dates') },
    ])}
    ${
      form.period === 'month'
        ? html`<div class="pair">
            ${selectField(
              context,
              'month',
              months.map((month) => ({ value: month, label: formatMonth(Number(month), language) })),
            )}
            ${selectField(
              context,
              'year',
              yearsUntil(today, form.year).map((year) => ({ value: year, label: year })),
            )}
          </div>`
        : html`<div class="pair">
            ${dateField(context, 'from', { language })}
            ${dateField(context, 'to', { language })}
          </div>
          <p class="hint after-pair">${t('tariffCalc.dates.hint')}</p>`
    }
  `;
}

function usageView(context: FormContext): TemplateResult {
  const { values: form, t } = context;
  const kinds = (['kwh', 'meter', 'time'] as const).filter((kind) => kind !== 'time' || hasTimeOfUse(form.purpose));
  return html`
    ${radioGroup(
      context,
      'usage',
      kinds.map((kind) => ({ value: kind, label: t(`tariffCalc.usage.${kind}`) })),
    )}
    ${form.usage === 'kwh' ? numberField(context, 'kwh', { hint: t('tariffCalc.kwh.hint') }) : nothing}
    ${form.usage === 'meter' ? meterView(context) : nothing}
    ${form.usage === 'time' ? html`<div class="triple">${numberField(context, 'normal')}${numberField(context, 'peak')}${numberField(context, 'offPeak')}</div>` : nothing}
  `;
}

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
