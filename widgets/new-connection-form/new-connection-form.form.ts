import type { ServiceKind } from '../../schema/service-forms.ts';
import type { WidgetPart } from '../core/element.ts';
import { part as formPart, ServiceForm } from '../shared/service-form/service-form.ts';
import type { StartKey } from '../shared/service-form/service-form.start.vi.ts';
import type { voltages, NewConnectionFormElement } from './new-connection-form.ts';

export const part: WidgetPart<StartKey> = formPart;

/** In the order in which people are asked. */
const kinds = {
  low: 'NEW_LOW_VOLTAGE',
  medium: 'NEW_MEDIUM_VOLTAGE',
  high: 'NEW_HIGH_VOLTAGE',
} as const satisfies Readonly<Record<(typeof voltages)[number], ServiceKind>>;

export const newConnection = (host: NewConnectionFormElement): ServiceForm =>
  new ServiceForm(host, {
    widget: 'new-connection-form',
    kinds: Object.values(kinds),
    start: () => host.voltage && kinds[host.voltage],
    title: () => host.t('newConnectionForm.title'),
  });
