import type { Locale } from '../../platform/texts.ts';

/** Addresses of calendars, relative to the BFF origin. */
export const feedPath = (token: string, locale: Locale): string => `/calendar/${token}.ics?l=${locale}`;
export const eventPath = (outageId: string, locale: Locale): string => `/calendar/outage/${outageId}.ics?l=${locale}`;
