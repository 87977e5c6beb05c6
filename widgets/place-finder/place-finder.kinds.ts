/** What can be looked for, in the words of the attribute `kind`. */
export const placeSorts = ['pay-point', 'office', 'account'] as const;
export type PlaceSort = (typeof placeSorts)[number];
