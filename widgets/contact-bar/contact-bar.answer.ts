import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { Ask } from '../core/query-controller.ts';
import { WidgetError } from '../core/widget-error.ts';
import type { Owners } from '../shared/hotline/hotline.owners.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { icon } from '../ui/icons.ts';
import { heading } from '../ui/heading.ts';
import { HotlineList } from '../shared/hotline/hotline-list.generated.ts';
import { answerStyles } from './contact-bar.answer.styles.ts';
import { type AnswerKey, answerMessages } from './contact-bar.answer.vi.ts';
import { type ContactView, type NumberView, type OwnerView, toContactView } from './contact-bar.data.ts';

/** The numbers: fetched together with the answer, so that the heading stands early. */
export const part: WidgetPart<AnswerKey> = { messages: answerMessages, styles: answerStyles };

export { ageNotice, toContactView };

/** @throws WidgetError when the BFF could not say */
export async function loadOwners(ask: Ask): Promise<Owners> {
  const { hotlines } = await ask(HotlineList, {});
  if (!hotlines) throw new WidgetError('UNREADABLE');
  return hotlines;
}

export const countOf = (owners: Owners): number => owners.reduce((count, { hotlines }) => count + hotlines.length, 0);

export function numbersView({ own, national, others }: ContactView, level: number, t: Translate<AnswerKey | SharedKey>): TemplateResult {
  if (!own) return html`<p>${t('contactBar.none')}</p>`;
  return html`
    <div class="own" part="list">${ownerBlock(own, level, (number) => callButton(number, t))}${national ? ownerBlock(national, level, (number) => callLink(number, t)) : nothing}</div>
    ${
      others.length === 0
        ? nothing
        : html`<details class="others">
            <summary>${t('contactBar.others')}${icon('chevron')}</summary>
            <div class="other-owners">${others.map((owner) => ownerBlock(owner, level, (number) => callLink(number, t)))}</div>
          </details>`
    }
  `;
}

const ownerBlock = ({ name, numbers }: OwnerView, level: number, show: (number: NumberView) => TemplateResult): TemplateResult => html`
  <div class="owner">
    ${heading(level, name)}
    <ul class="numbers">${numbers.map((number) => html`<li>${show(number)}${remarksOf(number)}</li>`)}</ul>
  </div>
`;

const callButton = ({ number, dial }: NumberView, t: Translate<SharedKey>): TemplateResult =>
  html`<a class="button" href="tel:${dial}" part="call">${icon('phone')}${t('hotline.call', { number })}</a><p class="on-paper">${number}</p>`;

const callLink = ({ number, dial }: NumberView, t: Translate<SharedKey>): TemplateResult =>
  html`<a class="call" href="tel:${dial}">${t('hotline.call', { number })}</a>`;

const remarksOf = ({ remarks }: NumberView): TemplateResult => html`<p class="hint">${remarks.join(' · ')}</p>`;
