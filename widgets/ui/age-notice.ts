import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { QueryState } from '../core/query-controller.ts';
import { icon } from './icons.ts';
import { notice } from './notice.ts';

interface Age {
  readonly state: QueryState;
  /** When the answer arrived, by the clock of the device. */
  readonly receivedAt: Date | undefined;
  /** When its source was read, as shown to people; where that is known. */
  readonly asOf?: string | undefined;
  readonly retry: () => void;
}

/** Says from when the answer on screen is, where it could not be renewed, or that it is not all; and offers to try again. */
export function ageNotice({ state, receivedAt, asOf, retry }: Age, t: Translate<SharedKey>): TemplateResult | typeof nothing {
  if (state !== 'offline' && state !== 'stale' && state !== 'partial') return nothing;
  const received = receivedAt ? formatDateTime(receivedAt) : '';
  const time = state === 'stale' ? (asOf ?? received) : received;
  return notice(
    'warning',
    icon(({ offline: 'offline', stale: 'clock', partial: 'alert' } as const)[state]),
    html`
      <p><strong>${t(`state.${state}`, { time })}</strong></p>
      <button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button>
    `,
  );
}
