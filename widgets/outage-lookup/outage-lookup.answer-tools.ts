import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { copy, share } from '../core/sharing.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { icon } from '../ui/icons.ts';
import { tick } from '../ui/tick.ts';
import type { Place } from './outage-lookup.load.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import type { PlaceView } from './outage-lookup.places.data.ts';

type T = Translate<OutageLookupKey | SharedKey>;

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
      ${answerActions(
        {
          share: () => void shareAnswer(tools, t),
          message: tools.message,
          more: tools.remembered
            ? html`<button class="button plain" type="button" @click=${tools.onForget}>${t('customerCode.forget')}</button>`
            : nothing,
        },
        t,
      )}
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
