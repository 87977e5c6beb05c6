import { type Corporation, corporationsOf, lettersOf } from '../../platform/corporation.ts';
import { tokenSeal } from '../../platform/sealed-token.ts';

/** What somebody subscribes to, and what the site they did it on may answer about. */
export interface ReadingSubscription {
  customerCode: string;
  offered: readonly Corporation[];
  /** Null: from this year on, for as long as the subscription lasts. */
  year: number | null;
}

/** For as long as there are addresses: of this length, under this purpose. */
const SEAL = { purpose: 'meter-readings', bytes: 40 } as const;

/** Codes in the addresses of calendars: the same code asked on the same site always has the same one. */
export function readingSeal(secretKey: Buffer) {
  const { seal, open } = tokenSeal({ secretKey, ...SEAL });
  return {
    seal: ({ customerCode, offered, year }: ReadingSubscription): string => seal(`${lettersOf(offered)}:${customerCode}:${year ?? ''}`),
    /** @returns null for anything this key has not sealed. */
    open(token: string): ReadingSubscription | null {
      const [letters = '', customerCode = '', year = ''] = open(token)?.split(':') ?? [];
      return customerCode === '' ? null : { customerCode, offered: corporationsOf(letters), year: year === '' ? null : Number(year) };
    },
  };
}

export type ReadingSeal = ReturnType<typeof readingSeal>;
