import { type Corporation, corporationsOf, lettersOf } from '../../platform/corporation.ts';
import { tokenSeal } from '../../platform/sealed-token.ts';
import type { Place } from './outage.places.ts';

/** What somebody subscribes to, and what the site they did it on may answer about. */
export interface Subscription {
  place: Place;
  offered: readonly Corporation[];
}

/** For as long as there are addresses: of this length, under this purpose. */
const SEAL = { purpose: 'calendar', bytes: 40 } as const;

function encode({ place, offered }: Subscription): string {
  const letters = lettersOf(offered);
  return 'customerCode' in place ? `c:${letters}:${place.customerCode}` : `u:${letters}:${place.unitCode}:${place.communeCode ?? ''}`;
}

function decode(text: string): Subscription | null {
  const [kind, letters = '', first, second] = text.split(':');
  const offered = corporationsOf(letters);
  if (kind === 'c' && first) return { place: { customerCode: first }, offered };
  if (kind === 'u' && first) return { place: { unitCode: first, communeCode: second || null }, offered };
  return null;
}

/** Places in the addresses of calendars: the same place asked on the same site always has the same one. */
export function placeSeal(secretKey: Buffer) {
  const { seal, open } = tokenSeal({ secretKey, ...SEAL });
  return {
    seal: (subscription: Subscription): string => seal(encode(subscription)),
    /** @returns null for anything this key has not sealed. */
    open(token: string): Subscription | null {
      const text = open(token);
      return text === null ? null : decode(text);
    },
  };
}

export type PlaceSeal = ReturnType<typeof placeSeal>;
