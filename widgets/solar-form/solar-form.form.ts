import type { ServiceKind } from '../../schema/service-forms.ts';
import type { WidgetPart } from '../core/element.ts';
import { part as formPart, ServiceForm } from '../shared/service-form/service-form.ts';
import type { StartKey } from '../shared/service-form/service-form.start.vi.ts';
import type { SolarFormElement } from './solar-form.ts';

export const part: WidgetPart<StartKey> = formPart;

const kinds: readonly ServiceKind[] = ['SELL_SOLAR'];

export const solarSale = (host: SolarFormElement): ServiceForm =>
  new ServiceForm(host, {
    widget: 'solar-form',
    kinds,
    start: () => 'SELL_SOLAR',
    coded: host,
    title: () => host.t('solarForm.title'),
  });
