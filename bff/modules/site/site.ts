import type { Locale } from '../../platform/texts.ts';
import type { Audience } from '../../platform/asker.ts';
import type { HumanCheckKind } from '../human-check/human-check.port.ts';
import type { Corporation } from '../../platform/corporation.ts';

/** Sites (embeddings): which page origins may use the kit under which key, and for which corporations. */
export interface Site {
  __typename: 'Site';
  key: string;
  name: string;
  /** `first-party`: the utility's own pages. Everything else is a partner's. */
  trust: 'first-party' | 'partner';
  /** Two sites with the same audience get the same answers. */
  audience: Audience;
  /** Exact origins: scheme, host (punycode), port. */
  origins: ReadonlySet<string>;
  locale: Locale;
  /** How its forms tell people from programs. */
  humanCheck: HumanCheckKind;
}

/** A site as it is written down. */
export interface SiteInput {
  key: string;
  name: string;
  trust: Site['trust'];
  corporations: readonly Corporation[];
  defaultCorporation: Corporation;
  origins: readonly string[];
  locale: Locale;
  humanCheck: HumanCheckKind;
  sample: boolean;
}
