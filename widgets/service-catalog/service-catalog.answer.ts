import { html, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { HistoryEntry } from '../core/history-entry.ts';
import { follow } from '../core/navigation.ts';
import { share } from '../core/sharing.ts';
import { toHotlineView } from '../shared/hotline/hotline.data.ts';
import { hotlineLink } from '../shared/hotline/hotline.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { answerStyles } from './service-catalog.answer.styles.ts';
import { answerMessages, type AnswerKey } from './service-catalog.answer.vi.ts';
import { type Catalog, countOf, groupsShown, serviceWith, startAddress } from './service-catalog.data.ts';
import { detailView } from './service-catalog.detail-view.ts';
import { listView } from './service-catalog.list-view.ts';
import { loadCatalog } from './service-catalog.load.ts';

/** The list and what stands in it: fetched together with the services, so that heading and search stand early. */
export const part: WidgetPart<AnswerKey> = { messages: answerMessages, styles: answerStyles };

export { ageNotice, detailView, follow, HistoryEntry, listView, loadCatalog, serviceWith, share, startAddress };

export const countIn = (catalog: Catalog, ids: string): number => countOf(groupsShown(catalog, ids, ''));

export function announcement(catalog: Catalog, ids: string, t: Translate<AnswerKey>): string {
  const groups = groupsShown(catalog, ids, '');
  return t('serviceCatalog.count', { count: countOf(groups), groups: groups.length });
}

/** Whom to ask, and what the call costs. */
export function contact({ corporation, hotline }: Catalog, t: Translate<AnswerKey | SharedKey>): TemplateResult {
  return html`<p class="contact">${t('serviceCatalog.contact', { corporation })} ${hotlineLink(toHotlineView(hotline, t), t)}</p>`;
}

/** Nothing on this page does the service: where else it is done. */
export const elsewhere = ({ corporation }: Catalog, t: Translate<AnswerKey>): TemplateResult =>
  notice('warning', icon('phone'), html`<p role="alert">${t('serviceCatalog.elsewhere', { corporation })}</p>`);
