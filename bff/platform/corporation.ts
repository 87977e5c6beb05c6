/** The five regional corporations (Tổng công ty Điện lực) that serve customers; the tenants of this BFF. */
export const CORPORATIONS = ['EVNNPC', 'EVNHANOI', 'EVNCPC', 'EVNSPC', 'EVNHCMC'] as const;

export type Corporation = (typeof CORPORATIONS)[number];
