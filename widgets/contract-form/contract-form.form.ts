import type { ServiceKind } from '../../schema/service-forms.ts';
import type { WidgetPart } from '../core/element.ts';
import { part as formPart, ServiceForm } from '../shared/service-form/service-form.ts';
import type { StartKey } from '../shared/service-form/service-form.start.vi.ts';
import type { services, ContractFormElement } from './contract-form.ts';

export const part: WidgetPart<StartKey> = formPart;

/** In the order in which people are asked. */
const kinds = {
  'meter-capacity': 'CHANGE_CAPACITY',
  'meter-move': 'MOVE_METER',
  'contract-purpose': 'CHANGE_PURPOSE',
  'contract-norm': 'CHANGE_NORM',
  'contract-holder': 'CHANGE_HOLDER',
  'meter-check': 'CHECK_METER',
  'contract-reconnect': 'RECONNECT',
  'contract-information': 'CHANGE_INFORMATION',
  'contract-extend': 'EXTEND_CONTRACT',
  'contract-terminate': 'TERMINATE_CONTRACT',
} as const satisfies Readonly<Record<(typeof services)[number], ServiceKind>>;

export const contractService = (host: ContractFormElement): ServiceForm =>
  new ServiceForm(host, {
    widget: 'contract-form',
    kinds: Object.values(kinds),
    start: () => host.service && kinds[host.service],
    coded: host,
    title: () => host.t('contractForm.title'),
  });
