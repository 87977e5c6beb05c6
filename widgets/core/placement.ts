import type { WidgetElement } from './element.ts';
import { client } from './query-controller.ts';
import { SiteTrust } from './site-trust.generated.ts';

/**
 * Where the parts of a widget stand. A: look-ups and forms without identity papers. B: personal data, one-time codes,
 * dossiers, photos. C: passwords, signing, payment. Only this file decides.
 */
export type Ring = 'A' | 'B' | 'C';

/** In the page itself, in a frame of the utility's origin on it, or on a page of that origin. */
export type Placement = 'inline' | 'frame' | 'page';

/** The document that a widget stands in. */
export interface Surroundings {
  /** Its origin is the one the BFF answers on. */
  readonly ownOrigin: boolean;
  /** The BFF made it for this widget. */
  readonly made: 'frame' | 'page' | undefined;
  readonly topLevel: boolean;
  /** Of the site, as the utility has registered it; the session surface holds to it too. */
  readonly firstParty: boolean;
}

export function placementOf(ring: Ring, { ownOrigin, made, topLevel, firstParty }: Surroundings): Placement {
  if (ring === 'A') return 'inline';
  const own = ownOrigin && (made === 'page' || (made === undefined && topLevel && firstParty));
  if (own || (ownOrigin && made === 'frame' && ring === 'B')) return 'inline';
  return ring === 'B' ? 'frame' : 'page';
}

/** What the BFF wrote into a document of its own; on any other origin that means nothing. */
export function madeFor(): 'frame' | 'page' | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name=evn-placement]')?.content;
  return content === 'frame' || content === 'page' ? content : undefined;
}

/** @throws WidgetError where the BFF has to be asked, and does not answer */
export async function findPlacement(ring: Ring, { connection, language }: WidgetElement, signal: AbortSignal): Promise<Placement> {
  const ownOrigin = new URL(connection.endpoint).origin === location.origin;
  const made = ownOrigin ? madeFor() : undefined;
  const surroundings = { ownOrigin, made, topLevel: window.top === window };
  if (ring === 'A' || !ownOrigin || made) return placementOf(ring, { ...surroundings, firstParty: false });
  const { execute } = await client();
  const { data } = await execute(SiteTrust, {}, { connection, language, signal });
  return placementOf(ring, { ...surroundings, firstParty: data.siteTrust === 'FIRST_PARTY' });
}
