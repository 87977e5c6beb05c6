/** The five regional corporations (Tổng công ty Điện lực) that serve customers; the tenants of this BFF. */
export const CORPORATIONS = ['EVNNPC', 'EVNHANOI', 'EVNCPC', 'EVNSPC', 'EVNHCMC'] as const;

export type Corporation = (typeof CORPORATIONS)[number];

/** For as long as there are sealed addresses: they name corporations by these letters. */
const LETTERS = { EVNNPC: 'N', EVNHANOI: 'H', EVNCPC: 'C', EVNSPC: 'S', EVNHCMC: 'M' } as const satisfies Record<Corporation, string>;

export const lettersOf = (corporations: readonly Corporation[]): string =>
  CORPORATIONS.flatMap((corporation) => (corporations.includes(corporation) ? [LETTERS[corporation]] : [])).join('');

export const corporationsOf = (letters: string): Corporation[] =>
  CORPORATIONS.filter((corporation) => letters.includes(LETTERS[corporation]));
