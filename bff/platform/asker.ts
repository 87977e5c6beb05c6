import type { Corporation } from './corporation.ts';
import type { Locale } from './texts.ts';

/** For whose customers is answered. Everything about a site that a reusable answer may depend on, and so part of its key. */
export interface Audience {
  readonly corporations: readonly Corporation[];
  /** Speaks where the corporation of a place is not known. */
  readonly defaultCorporation: Corporation;
}

/** What a service is told about the person who asks. */
export interface Asker {
  readonly locale: Locale;
  readonly audience: Audience;
}

/** Where nothing but the language matters. */
export type Speaker = Pick<Asker, 'locale'>;

/** In one order, so that two sites with the same audience share their answers. */
export function audienceOf({ corporations, defaultCorporation }: Audience): Audience {
  return Object.freeze({ corporations: Object.freeze([...new Set(corporations)].sort()), defaultCorporation });
}
