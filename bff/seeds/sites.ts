import { CORPORATIONS } from '../platform/corporation.ts';
import type { SiteInput } from '../modules/site/site.ts';

/** Site keys of the demo pages; development only. */
export const UTILITY_SITE = 'pk_utilitysite0000000000';
export const PORTAL_SITE = 'pk_cityportal00000000000';

const onThisMachine = (port: number): string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];

/** The utility's own page on the public port, and a partner's portal on an origin of its own. */
export function demoSites(ports: { public: number; partner: number }): SiteInput[] {
  return [
    {
      key: UTILITY_SITE,
      name: 'Demo: trang của điện lực',
      trust: 'first-party',
      corporations: CORPORATIONS,
      defaultCorporation: 'EVNSPC',
      origins: onThisMachine(ports.public),
      locale: 'vi',
      humanCheck: 'PROOF_OF_WORK',
      sample: true,
    },
    {
      key: PORTAL_SITE,
      name: 'Demo: cổng dịch vụ công của thành phố',
      trust: 'partner',
      corporations: ['EVNSPC', 'EVNHCMC'],
      defaultCorporation: 'EVNSPC',
      origins: [...onThisMachine(ports.partner), ...onThisMachine(ports.public)],
      locale: 'vi',
      // Switched on here, so that a demo has both.
      humanCheck: 'TYPED_CODE',
      sample: true,
    },
  ];
}
