/** Tags that texts may lead to. The BFF keeps a link to any other tag from being a link; a test holds the list to the folders. */
export const WIDGET_TAGS: readonly string[] = [
  'evn-contact-bar',
  'evn-contract-form',
  'evn-document-signer',
  'evn-guide',
  'evn-meter-schedule',
  'evn-new-connection-form',
  'evn-news',
  'evn-norm-checker',
  'evn-outage-lookup',
  'evn-outage-report',
  'evn-place-finder',
  'evn-reactive-power-calc',
  'evn-request-tracker',
  'evn-service-catalog',
  'evn-solar-form',
  'evn-support-form',
  'evn-tariff-calc',
  'evn-tariff-table',
  'evn-verify',
];

/** Tags whose personal half stands in a frame of the utility's on a partner's page (ring B). A test holds the list to the folders. */
export const FRAMED_TAGS: readonly string[] = [
  'evn-contract-form',
  'evn-document-signer',
  'evn-new-connection-form',
  'evn-otp',
  'evn-request-tracker',
  'evn-solar-form',
];

/** Tags that open a page of the utility's instead (ring C). */
export const PAGED_TAGS: readonly string[] = [];
