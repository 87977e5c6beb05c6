import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { QueryState } from '../core/query-controller.ts';
import { copy, share } from '../core/sharing.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { tick } from '../ui/tick.ts';
import type { Place } from './places.load.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import type { PlaceView } from './places.data.ts';

type T = Translate<OutageLookupKey | SharedKey>;

interface Age {
  readonly state: QueryState;
  /** When the source was read, as shown to people. */
  readonly asOf: string | undefined;
  readonly receivedAt: Date | undefined;
  readonly retry: () => void;
}

/** Says from when the answer on screen is, when it could not be renewed. */
export function oldAnswerNotice({ state, asOf, receivedAt, retry }: Age, t: T): TemplateResult | typeof nothing {
  const again = html`<button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button>`;
  const received = receivedAt ? formatDateTime(receivedAt) : '';
  if (state === 'offline')
    return notice('warning', icon('offline'), html`<p><strong>${t('state.offline', { time: received })}</strong></p>${again}`);
  if (state === 'stale')
    return notice('warning', icon('clock'), html`<p><strong>${t('state.stale', { time: asOf ?? received })}</strong></p>${again}`);
  return nothing;
}

export interface Tools {
  readonly place: Place;
  readonly views: readonly PlaceView[];
  readonly address: (path: string) => string;
  /** Address of this page that opens this answer. */
  readonly pageAddress: string;
  readonly shareCode: boolean;
  /** The code is stored on this device. */
  readonly remembered: boolean;
  /** What the last action came to. */
  readonly message: string;
  readonly onShareCode: (withCode: boolean) => void;
  readonly onMessage: (message: string) => void;
  readonly onForget: () => void;
}

/** What can be done with an answer: keep it in a calendar, hand it on, print it, forget the code. */
export function answerTools(tools: Tools, t: T): TemplateResult {
  const [only] = tools.views;
  const calendar = tools.views.length === 1 ? only?.calendarPath : undefined;
  return html`
    <div class="tools">
      ${calendar ? subscription(tools.address(calendar), tools, t) : nothing}
      ${tools.place.by === 'code' ? tick('share-code', t('outageLookup.shareCode'), tools.shareCode, tools.onShareCode) : nothing}
      <div class="actions" part="actions">
        <button class="button quiet" type="button" @click=${() => shareAnswer(tools, t)}>${icon('share')}${t('action.share')}</button>
        <button class="button quiet" type="button" @click=${() => print()}>${icon('print')}${t('action.print')}</button>
        ${tools.remembered ? html`<button class="button plain" type="button" @click=${tools.onForget}>${t('outageLookup.forget')}</button>` : nothing}
      </div>
      <p class="message" role="status">${tools.message}</p>
    </div>
  `;
}

const subscription = (address: string, { onMessage }: Tools, t: T): TemplateResult => html`
  <details class="fold">
    <summary>${icon('calendar')}${t('outageLookup.subscribe')}</summary>
    <p>${t('outageLookup.subscribeHint')}</p>
    <div class="actions stretch" part="actions">
      <a class="button quiet" href=${address.replace(/^https?:/, 'webcal:')}>${t('outageLookup.subscribeOpen')}</a>
      <button class="button quiet" type="button" @click=${async () => onMessage(await copy(address, t))}>${icon('copy')}${t('action.copy')}</button>
    </div>
  </details>
`;

async function shareAnswer({ place, views, pageAddress, shareCode, onMessage }: Tools, t: T): Promise<void> {
  const text = views.map(({ name, sentence }) => (shareCode && place.by === 'code' ? `${name}: ${sentence}` : sentence)).join('\n');
  onMessage(await share(text, pageAddress, t));
}
