/** Tags that texts may lead to. The BFF keeps a link to any other tag from being a link; a test holds the list to the folders. */
export const WIDGET_TAGS: readonly string[] = ['evn-guide', 'evn-news', 'evn-outage-lookup', 'evn-service-catalog', 'evn-tariff-calc'];
