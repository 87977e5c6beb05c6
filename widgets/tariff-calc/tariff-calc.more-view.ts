import { css, html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../core/element.ts';
import { formatDate } from '../core/format.ts';
import { QueryController } from '../core/query-controller.ts';
import { type Option, radioGroup, selectField } from '../ui/controls.ts';
import { dateField } from '../ui/date-field.ts';
import { numberField } from '../ui/text-field.ts';
import { tick } from '../ui/tick.ts';
import type { FormContext } from './tariff-calc.context.ts';
import { amountView, datesView, usageDetails } from './tariff-calc.usage-view.ts';
import { hasTiers, purposes } from './tariff-calc.purposes.ts';
import { voltageOf, voltages } from './tariff-calc.voltages.ts';
import { moreMessages, type MoreKey } from './tariff-calc.more.vi.ts';
import { TariffCalcDecisions, type TariffCalcDecisionsQuery } from './tariff-calc-decisions.generated.ts';

export type KnownDecision = NonNullable<TariffCalcDecisionsQuery['tariffDecisions']>[number];

interface MoreContext extends FormContext {
  readonly decisions: DecisionList;
}

export type DecisionList = QueryController<object, readonly KnownDecision[]>;

/** The decisions to choose from; nobody is asked for them before they are wanted. */
export function decisionList(host: WidgetElement, wanted: () => boolean): DecisionList {
  const everything = {};
  let was = false;
  return new QueryController<object, readonly KnownDecision[]>(host, {
    quiet: true,
    question: () => {
      was ||= wanted();
      return was ? everything : null;
    },
    load: async (_, ask) => (await ask(TariffCalcDecisions, {})).tariffDecisions ?? [],
  });
}

export { amountView, datesView, usageDetails };

/** Fetched when somebody opens “Thêm lựa chọn”: most people never do. */
export const part: WidgetPart<MoreKey> = {
  styles: css`
    .more-body { padding-block-start: calc(var(--_space) * 2); }
    .triple { display: grid; column-gap: calc(var(--_space) * 2); align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); }
    .after-pair { margin-block: calc(var(--_space) * -1.5) calc(var(--_space) * 2.5); }
  `,
  messages: moreMessages,
};

export function moreView(context: MoreContext): TemplateResult {
  const { values: form, t, language } = context;
  return html`
    <div class="more-body">
      ${selectField(
        context,
        'purpose',
        purposes.map((purpose) => ({ value: purpose, label: t(`tariffCalc.purpose.${purpose}`) })),
      )}
      ${voltageView(context)}
      ${form.direction === 'kwhToMoney' && form.usage === 'meter' ? numberField(context, 'multiplier', { hint: t('tariffCalc.multiplier.hint'), optional: true }) : nothing}
      ${hasTiers(form.purpose) ? householdView(context) : nothing}
      ${hasTiers(form.purpose) ? nothing : reactiveView(context)}
      ${dateField(context, 'invoiceDate', { language, hint: t('tariffCalc.invoiceDate.hint'), optional: true })}
      ${decisionsView(context)}
    </div>
  `;
}

function voltageView(context: MoreContext): TemplateResult | typeof nothing {
  const { values, t } = context;
  const voltage = voltageOf(values);
  if (!voltage) return nothing;
  return selectField(
    { ...context, values: { ...values, voltage } },
    'voltage',
    voltages[values.purpose].map((one) => ({ value: one, label: t(`tariffCalc.voltage.${one}`) })),
  );
}

function householdView(context: MoreContext): TemplateResult {
  const { values: form, t } = context;
  const kinds = ['none', 'declared', 'undeclared'] as const;
  return html`
    ${selectField(
      context,
      'tenants',
      kinds.map((kind) => ({ value: kind === 'none' ? '' : kind, label: t(`tariffCalc.tenants.${kind}`) })),
    )}
    ${form.tenants === '' ? nothing : numberField(context, 'people', { hint: t('tariffCalc.people.hint') })}
    ${tick('roundQuota', t('tariffCalc.roundQuota'), form.roundQuota === 'yes', (round) => context.change('roundQuota', round ? 'yes' : 'no'))}
  `;
}

function reactiveView(context: MoreContext): TemplateResult {
  const { values: form, t } = context;
  const kinds = ['none', 'kvarh', 'cosPhi'] as const;
  return html`
    ${radioGroup(
      context,
      'reactive',
      kinds.map((kind) => ({ value: kind === 'none' ? '' : kind, label: t(`tariffCalc.reactive.${kind}`) })),
      { look: 'list', hint: t('tariffCalc.reactive.hint') },
    )}
    ${form.reactive === '' ? nothing : numberField(context, form.reactive)}
  `;
}

function decisionsView(context: MoreContext): TemplateResult {
  const { t, decisions, values: form } = context;
  const known = (decisions.data ?? []).filter(({ setsPrices }) => setsPrices).map((decision) => optionOf(decision, context));
  return html`
    ${selectField(context, 'decision', withChosen(form.decision, [{ value: '', label: t('tariffCalc.decision.inForce') }, ...known]))}
    ${selectField(context, 'compare', withChosen(form.compare, [{ value: '', label: t('tariffCalc.compare.none') }, ...known]))}
    ${decisions.error ? html`<p class="hint">${t('tariffCalc.decisions.failed')}</p>` : nothing}
  `;
}

/** A decision chosen by an attribute or a link stays chosen while the list is on its way. */
function withChosen(chosen: string, options: readonly Option[]): readonly Option[] {
  return options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];
}

/** A conditional decision is marked in its very name: it must never be taken for a price in force. */
function optionOf({ decision, status, effectiveFrom }: KnownDecision, { t }: MoreContext): Option {
  if (status === 'CONDITIONAL') return { value: decision, label: t('tariffCalc.decision.conditional', { decision }) };
  return {
    value: decision,
    label: effectiveFrom ? t('tariffCalc.decision.from', { decision, date: formatDate(effectiveFrom) }) : decision,
  };
}
