import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMonth } from '../core/format-month.ts';
import { drawing } from '../ui/drawing.ts';
import { radioGroup, selectField } from '../ui/controls.ts';
import { onSubmit } from '../ui/field.ts';
import { numberField } from '../ui/text-field.ts';
import type { FormContext } from './tariff-calc.context.ts';
import { yearsUntil } from './tariff-calc.form.ts';
import type { DecisionList } from './tariff-calc.more-view.ts';
import { hasTiers, hasTimeOfUse } from './tariff-calc.purposes.ts';

interface Later {
  readonly view: typeof import('./tariff-calc.more-view.ts');
  readonly decisions: DecisionList;
}

export interface FormView extends FormContext {
  /** In Vietnam. */
  readonly today: string;
  readonly pending: boolean;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
  /** Draws fields that the first sight does not have, once they are there. */
  readonly later: (draw: (later: Later) => TemplateResult) => TemplateResult | typeof nothing;
  readonly submit: () => void;
}

const chevron = drawing(svg`<path d="m6 9.5 6 6 6-6"/>`);

/** The simple question first; everything else waits behind one line. */
export function formView(context: FormView): TemplateResult {
  const { values: form, t, pending, submit } = context;
  return html`
    <form class="form" novalidate @submit=${onSubmit(submit)} aria-busy=${pending}>
      ${periodView(context)}
      ${form.direction === 'moneyToKwh' ? context.later(({ view }) => view.amountView(context)) : usageView(context)}
      ${hasTiers(form.purpose) && form.tenants === '' ? html`<div class="short">${numberField(context, 'households', { hint: t('tariffCalc.households.hint') })}</div>` : nothing}
      ${moreBox(context)}
      <div class="actions stretch">
        <button class="button" type="submit">${t(pending ? 'tariffCalc.calculating' : `tariffCalc.submit.${form.direction}`)}</button>
      </div>
    </form>
  `;
}

function moreBox(context: FormView): TemplateResult {
  const { t, open, toggle, later } = context;
  return html`
    <details class="more" .open=${open} @toggle=${(event: Event) => toggle((event.currentTarget as HTMLDetailsElement).open)}>
      <summary>
        <span class="more-title">${t('tariffCalc.more')}</span>
        <span class="hint">${t('tariffCalc.more.hint')}</span>
        ${chevron}
      </summary>
      ${later(({ view, decisions }) => view.moreView({ ...context, decisions }))}
    </details>
  `;
}

function periodView(context: FormView): TemplateResult {
  const { values: form, t, language, today, later } = context;
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: formatMonth(index + 1, language) }));
  return html`
    ${radioGroup(context, 'period', [
      { value: 'month', label: t('tariffCalc.period.month') },
      { value: 'dates', label: t('tariffCalc.period.dates') },
    ])}
    ${
      form.period === 'month'
        ? html`<div class="pair">
            ${selectField(context, 'month', months)}
            ${selectField(
              context,
              'year',
              yearsUntil(today, form.year).map((year) => ({ value: year, label: year })),
            )}
          </div>`
        : later(({ view }) => view.datesView(context))
    }
  `;
}

function usageView(context: FormView): TemplateResult {
  const { values: form, t, later } = context;
  const kinds = (['kwh', 'meter', 'time'] as const).filter((kind) => kind !== 'time' || hasTimeOfUse(form.purpose));
  return html`
    ${radioGroup(
      context,
      'usage',
      kinds.map((kind) => ({ value: kind, label: t(`tariffCalc.usage.${kind}`) })),
    )}
    ${form.usage === 'kwh' ? numberField(context, 'kwh', { hint: t('tariffCalc.kwh.hint') }) : later(({ view }) => view.usageDetails(context))}
  `;
}
